import { isAlike, type Sound, soundOf, villageKey } from './sound-alike'

/** What a likeness is judged by. `phone` is E.164. */
export type Known = { farmerId: string; name: string; village: string; phone: string | null }
export type DuplicateReason = 'phone' | 'name-and-village' | 'phone-and-name'
/** `message` tells a field manager why; a duplicate warns and never blocks, for families share a phone. */
export type LikelyDuplicate = { known: Known; reasons: DuplicateReason[]; message: string }

type Entry = { known: Known; sound: Sound }
export type DuplicateFinder = {
  add: (known: Known) => void
  find: (candidate: Omit<Known, 'farmerId'>) => LikelyDuplicate[]
}

/**
 * Finds who is probably already there: the same phone, or a name that sounds alike in a village that sounds alike.
 * Looks only at equal phones and village keys, so that thousands of rows stay fast. Likeliest first.
 */
export function duplicateFinder(existing: Iterable<Known> = []): DuplicateFinder {
  const byPhone = new Map<string, Entry[]>()
  const byVillage = new Map<string, Entry[]>()
  const add = (known: Known) => {
    const entry = { known, sound: soundOf(known.name) }
    if (known.phone) push(byPhone, known.phone, entry)
    push(byVillage, villageKey(known.village), entry)
  }
  for (const known of existing) add(known)
  const find: DuplicateFinder['find'] = (candidate) => {
    const sound = soundOf(candidate.name)
    const found = new Map<string, LikelyDuplicate>()
    for (const { known, sound: other } of (candidate.phone && byPhone.get(candidate.phone)) || []) {
      const reason = isAlike(sound, other) ? 'phone-and-name' : 'phone'
      found.set(known.farmerId, { known, reasons: [reason], message: wordsFor(reason, known) })
    }
    for (const { known, sound: other } of byVillage.get(villageKey(candidate.village)) ?? []) {
      if (!isAlike(sound, other)) continue
      const earlier = found.get(known.farmerId)
      if (earlier) earlier.reasons.push('name-and-village')
      else
        found.set(known.farmerId, {
          known,
          reasons: ['name-and-village'],
          message: wordsFor('name-and-village', known),
        })
    }
    return [...found.values()].sort((a, b) => weight(b) - weight(a))
  }
  return { add, find }
}

/** As `duplicateFinder`, for one candidate. */
export const likelyDuplicates = (candidate: Omit<Known, 'farmerId'>, existing: Iterable<Known>): LikelyDuplicate[] =>
  duplicateFinder(existing).find(candidate)

function push(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const entries = map.get(key)
  if (entries) entries.push(entry)
  else map.set(key, [entry])
}

const weight = ({ reasons }: LikelyDuplicate): number =>
  reasons.length * 2 + (reasons.includes('phone-and-name') ? 3 : reasons.includes('name-and-village') ? 1 : 0)

function wordsFor(reason: DuplicateReason, { name, village }: Known): string {
  if (reason === 'phone') return `${name} of ${village} has the same phone number. A family may share it.`
  if (reason === 'phone-and-name') return `${name} of ${village} has the same phone number and a like name.`
  return `${name} of ${village} has a like name in the same village.`
}
