import { z } from 'zod'
import { bankVerdicts } from '../rules/match-bank-answer'
import { paymentStates } from '../rules/payment-states'

const paise = z.number().int()

/** What a bank's file says of our payments, row by row. */
export const BankAnswerView = z.object({
  /** What was guessed or left out while the file was read. */
  notes: z.array(z.string()),
  /** Which heading was taken for what. */
  columns: z.array(z.object({ meaning: z.string(), heading: z.string() })),
  rows: z.array(
    z.object({
      rowNumber: z.number().int(),
      /** `paid`, `failed`, `returned` can be booked; `look` needs a person. */
      verdict: z.enum(bankVerdicts),
      by: z.enum(['reference', 'bank-reference', 'account']).nullable(),
      words: z.string(),
      amountPaise: paise.nullable(),
      reference: z.string().nullable(),
      reason: z.string().nullable(),
      payment: z
        .object({
          id: z.uuid(),
          amountPaise: paise,
          status: z.enum(paymentStates),
          farmerName: z.string(),
          farmerCode: z.string(),
        })
        .nullable(),
    }),
  ),
})
export type BankAnswerView = z.infer<typeof BankAnswerView>
