/** Titles and relations that are written or left out as one likes. */
const TITLES = new Set('sri shri shree smt srimati mr mrs ms dr late kum kumari s/o d/o w/o so do wo'.split(' '))

/** Spellings of one sound in Latin letters, as Indian names are written. Order matters. */
const SOUNDS: [RegExp, string][] = [
  [/([kgcjtdpb])h/g, '$1'],
  [/sh|z/g, 's'],
  [/x/g, 'ks'],
  [/ck|c|q/g, 'k'],
  [/w/g, 'v'],
  [/ph|f/g, 'p'],
  [/ee|y/g, 'i'],
  [/oo/g, 'u'],
  [/ou|au/g, 'o'],
  [/(.)\1+/g, '$1'],
]

/** Words in lower case without titles, accents and signs; other scripts keep their letters and vowel signs. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}/]+/u)
    .filter((word) => word !== '' && !TITLES.has(word))

const sound = (word: string): string =>
  SOUNDS.reduce((result, [spelling, letter]) => result.replace(spelling, letter), word).replace(/(?<=..)[aeiou]$/, '')

/** A name as sounds: its words in alphabetical order and in one piece, its initials and its figures apart. */
export type Sound = { sorted: string; joined: string; initials: string; figures: string }

/** `Lakshmi Devi`, `Devi Laxmee` and `Lakshmidevi` meet in one form or the other. */
export function soundOf(text: string): Sound {
  const all = wordsOf(text)
  const words = all.filter((word) => !isInitial(word) && !isFigure(word))
  const only = (test: (word: string) => boolean) => all.filter(test).sort().join(' ')
  return {
    sorted: words.map(sound).sort().join(' '),
    joined: sound(words.join('')),
    initials: only(isInitial),
    figures: only(isFigure),
  }
}

const isFigure = (word: string): boolean => /\p{N}/u.test(word)
const isInitial = (word: string): boolean => /^\p{L}\p{M}*$/u.test(word)

/** A village as its consonants in one word: `Mudhol`, `Mudol` and `Mudhola` meet. */
export const villageKey = (text: string): string => {
  const joined = wordsOf(text).map(sound).join('')
  return joined.charAt(0) + joined.slice(1).replace(/[aeiouh]/g, '')
}

/** Insertions, deletions and changes between two words, counted up to `most`; above it, `most + 1`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return Math.min(row[b.length]!, most + 1)
}

/**
 * Whether two names are likely the same: one slip from six letters on, two from twelve on. Initials may be left out
 * but not differ (`K Ramesh`, `M Ramesh`), figures never.
 */
export function isAlike(a: Sound, b: Sound): boolean {
  if (a.figures !== b.figures) return false
  if (a.initials !== '' && b.initials !== '' && a.initials !== b.initials) return false
  return isClose(a.sorted, b.sorted) || isClose(a.joined, b.joined)
}

function isClose(a: string, b: string): boolean {
  if (a === b) return a !== ''
  const shorter = Math.min(a.length, b.length)
  const most = shorter < 6 ? 0 : shorter < 12 ? 1 : 2
  return most > 0 && distance(a, b, most) <= most
}
