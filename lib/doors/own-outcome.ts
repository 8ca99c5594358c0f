/** What can go wrong on the farmer's pages, as far as a person is told; each has a sentence in every language. */
export type OwnProblem =
  | 'phone'
  | 'code'
  | 'tooMany'
  | 'amount'
  | 'reason'
  | 'already'
  | 'bags'
  | 'details'
  | 'question'
  | 'other'

/** What a form of the farmer's pages hears back; what was typed comes back with it. */
export type OwnState = { problem?: OwnProblem; isDone?: boolean; typed: Record<string, string> }
export type SignInState = OwnState & { step: 'phone' | 'code' }

const problems: Record<string, OwnProblem> = {
  'code.wrong': 'code',
  'request.rate-limited': 'tooMany',
  'advance.above-maximum': 'amount',
  'advance.below-minimum': 'amount',
  'advance.asked-already': 'already',
  'change.asked-already': 'already',
  'delivery.already-disputed': 'already',
  'promise.too-late': 'bags',
}

/** The reason of a refusal → what the person is told. `otherwise` is what this form asks for. */
export const ownProblem = (code: string, reason: string, otherwise: OwnProblem): OwnProblem =>
  problems[reason] ?? (code === 'invalid' ? otherwise : 'other')
