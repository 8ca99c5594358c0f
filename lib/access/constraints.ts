import { conflict, DomainError, refused, unavailable } from '@/lib/kernel/errors'

/** What a broken constraint means in the trade's words. One map for the whole product. */
const meanings: Record<string, () => DomainError> = {
  events_stream_key: () =>
    conflict(
      'record.changed-meanwhile',
      'Somebody else changed this a moment ago. Load it again and repeat your change.',
    ),
  commands_pkey: () =>
    conflict('idempotency_in_progress', 'The same request is still being worked on. Ask again in a second.', {
      retryAfterSeconds: 1,
    }),
  people_email_key: () =>
    conflict('person.email-taken', 'This e-mail address already has an account. Sign in instead.'),
  organization_codes_pkey: () =>
    conflict('organization.code-taken', 'This organization code is taken. Choose another.'),
  lorries_registration_key: () =>
    conflict('lorry.registration-taken', 'A lorry with this registration number is already in your list.'),
  requests_open_key: () =>
    conflict('request.already-open', 'You already have an undecided request for this date. Change or cancel that one.'),
  assignments_day_key: () =>
    conflict('lorry.already-assigned', 'This lorry already has a trip on that day. Choose another.'),
  assignments_out_key: () => conflict('lorry.is-out', 'This lorry is still out on another trip.'),
  deliveries_farmer_key: () =>
    conflict('delivery.farmer-already-on-trip', 'This farmer is already on this trip. Add the bags to that delivery.'),
  disputes_open_key: () =>
    conflict('delivery.already-disputed', 'This delivery is questioned already. The office has to answer first.'),
  bags_pkey: () => conflict('bag.number-taken', 'A bag with this number is already recorded.'),
  settlements_delivery_key: () => conflict('settlement.already-settled', 'This delivery is already settled.'),
  settlements_paid_check: () =>
    refused('payment.exceeds-due', 'This is more than what is still due on the settlement.'),
  members_person_key: () => conflict('member.already-there', 'This person is already in your team.'),
}

type PostgresFault = { code?: string; constraint_name?: string; message?: string; cause?: unknown }

/** Finds the database's own error below what the query builder wrapped around it. */
export function databaseFault(error: unknown): PostgresFault | null {
  let current = error as PostgresFault | undefined
  for (let depth = 0; current && depth < 4; depth++, current = current.cause as PostgresFault | undefined)
    if (typeof current.code === 'string') return current
  return null
}

const SERIALIZATION = new Set(['40001', '40P01'])
/** True when the transaction did nothing wrong and may simply run again. */
export const mayRunAgain = (error: unknown): boolean => SERIALIZATION.has(databaseFault(error)?.code ?? '')

const UNREACHABLE = /^(08|57P|53)|^(ECONN|ETIMEDOUT|ENOTFOUND|EPIPE|CONNECT|CONNECTION_)/

/** Turns a database error into the product's own; anything unknown is given back as it came. */
export function toDomainError(error: unknown): unknown {
  if (error instanceof DomainError) return error
  const fault = databaseFault(error)
  if (!fault?.code) return error
  const meaning = fault.constraint_name ? meanings[fault.constraint_name] : undefined
  if (meaning) return meaning()
  if (fault.code === '23505' && fault.constraint_name?.endsWith('_pkey'))
    return conflict('id.already-used', 'Another record already has this id. Send a new one.')
  if (UNREACHABLE.test(fault.code) || fault.code === '57014' || mayRunAgain(error))
    return unavailable('database.unavailable', 'The server cannot save right now. Nothing was changed; try again.', {
      retryAfterSeconds: 5,
    })
  return error
}
