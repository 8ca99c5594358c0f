import { conflict, type DomainError, invalid, refused } from '@/lib/kernel/errors'

/** What of a delivery can be questioned: a line of its slip. */
export const disputeLines = ['weight', 'bags', 'moisture', 'deduction', 'price', 'advance', 'other'] as const
export type DisputeLine = (typeof disputeLines)[number]
export const disputeStatuses = ['open', 'answered'] as const
/** `stands`: the slip is right. `adjusted`: it was not, and what is owed follows the answer. */
export const verdicts = ['stands', 'adjusted'] as const
export type Verdict = (typeof verdicts)[number]

const weighing = new Set(['draft', 'recorded'])
const settled = new Set(['settled', 'paid'])

/** Why a delivery cannot be questioned now, or null: while it is weighed, the manager at the lorry corrects it. */
export const questionRefusal = (deliveryStatus: string): DomainError | null =>
  weighing.has(deliveryStatus)
    ? refused(
        'dispute.still-weighed',
        'This delivery is still being weighed. Tell the field manager at the lorry, who can correct it.',
      )
    : null

/** After settling money is owed: an answer that changes it says by how much. */
export const needsAmount = (deliveryStatus: string, verdict: Verdict): boolean =>
  verdict === 'adjusted' && settled.has(deliveryStatus)

/** Why this answer cannot be given as it is, or null. Paise. */
export function answerRefusal(
  deliveryStatus: string,
  verdict: Verdict,
  adjustmentPaise: number | null,
): DomainError | null {
  if (needsAmount(deliveryStatus, verdict) && adjustmentPaise === null)
    return refused(
      'dispute.needs-adjustment',
      'This delivery is settled. Say by how much its settlement is adjusted, or let the slip stand.',
    )
  if (!needsAmount(deliveryStatus, verdict) && adjustmentPaise !== null)
    return invalid(
      [
        {
          path: 'adjustmentPaise',
          message:
            verdict === 'stands'
              ? 'Where the slip stands, nothing is adjusted.'
              : 'It is not settled yet: correct price or deduction in the pricing table instead.',
        },
      ],
      'dispute.nothing-to-adjust',
    )
  return null
}

/** What settling is told when every delivery that is left is questioned. */
export const allQuestioned = (count: number): DomainError =>
  conflict(
    'trip.is-disputed',
    count === 1
      ? 'The only delivery left on this trip is questioned. Answer the dispute, then settle.'
      : `All ${count} deliveries left on this trip are questioned. Answer a dispute, then settle.`,
  )
