import { UploadSheet } from '@/components/ui/upload-sheet'
import type { BankAnswerView } from '@/lib/services/payment/view'

export type ChosenAnswer = { fileName: string; answer: BankAnswerView }

/** First step: the file. Nothing is booked by it. */
export const ChooseAnswer = ({ onRead }: { onRead: (chosen: ChosenAnswer) => void }) => (
  <UploadSheet<BankAnswerView>
    title="Choose the bank’s file"
    label="Upload the bank’s file"
    submitLabel="Read it"
    url="/api/v1/bank-answers/match"
    onRead={(answer, fileName) => onRead({ fileName, answer })}
  >
    An account statement, or the bank’s answer to a file of ours. Each row is looked up by our reference, by the bank’s,
    or by account and amount. Nothing is booked yet: next you see what each row means.
  </UploadSheet>
)
