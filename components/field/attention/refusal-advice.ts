/** A refusal's slug, or the beginning of one, with what its author can do about it. The first that fits is said. */
const advices: readonly (readonly [string, string])[] = [
  ['attention.discarded', 'Ask the office if you do not agree.'],
  ['dependency_rejected', 'It belongs to an entry that was refused. Deal with that one, then this follows by itself.'],
  ['trip.already-started', 'Nothing is missing: the trip is under way. Discard this entry.'],
  ['trip.already-submitted', 'Ask the office to give the trip back, then send it again; or put it on another trip.'],
  ['trip.has-left', 'Put it on the trip that has the bags now, or ask the office.'],
  ['trip.overloaded', 'Take bags off, or ask the office to allow the load; then send it again.'],
  ['trip.', 'The trip does not take this any more. Put it on another trip, or ask the office.'],
  ['submit.', 'Put the trip in order, then hand it in again. Discard this entry.'],
  ['bag.is-struck', 'The bag was struck before. If it is there after all, weigh it as a new bag.'],
  ['bag.', 'Look at the weight again and correct it. If there is no such bag, discard it.'],
  ['moisture.', 'Look at the meter again and correct the reading.'],
  ['farmer.archived', 'The office has put this farmer away. Ask them to bring the record back, then send it again.'],
  ['farmer.unknown', 'This farmer is not on the server yet. It follows by itself when the farmer is there.'],
  ['farmer.', 'Look at the farmer’s name and village and correct them.'],
  ['advance.', 'Correct the amount or the reason. Money that was handed over stays in sight until it is booked.'],
  ['request.', 'Look at the day and the place and correct them, or discard it and ask for a lorry anew.'],
  ['idempotency_key_reused', 'The server has another entry under the same mark. The office compares both.'],
  ['operation.unknown', 'Use the newer FarmTally when it offers itself, then send it again.'],
  ['operation.too-large', 'Make a file of it below, and call the office.'],
  ['not-found', 'It speaks of something that is not on the server, or not yours any more. Ask the office.'],
  ['access.', 'The office has changed what you may do. Call them; the entry is kept here and there.'],
  ['permission.not-yours', 'The office sees it and can book it on that trip. Or put it on another trip of yours.'],
  ['permission.', 'The office has changed what you may do. Call them; the entry is kept here and there.'],
  ['input.', 'Correct it, then send it again.'],
]

/** What a person can do about a refusal, by its slug. */
export const adviceFor = (code: string): string =>
  advices.find(([start]) => code.startsWith(start))?.[1] ?? 'The office sees this entry too, under Needs attention.'

/** Where the server's sentence is for the office, the same in the field's words. */
const plain: Readonly<Record<string, string>> = {
  dependency_rejected: 'It belongs to an entry that is not booked yet. Deal with that one, and this follows by itself.',
  'permission.missing': 'You may not do this any more: the office has changed your rights.',
  'permission.not-yours': 'This is not yours any more: the office has given it to somebody else.',
  'operation.unknown-version': 'The server is older than this FarmTally. It takes this when it is brought up to date.',
}

/** What is wrong, as the field says it. */
export const refusalInWords = ({ code, message }: { code: string; message: string }): string => plain[code] ?? message
