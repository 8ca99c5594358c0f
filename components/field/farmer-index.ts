import type { FarmerRow } from '@/lib/offline/field-view'

type Entry = { farmer: FarmerRow; words: string }
export type FarmerIndex = { find: (typed: string, most: number) => { farmers: FarmerRow[]; hasMore: boolean } }

const BEYOND_ASCII = /[^ -~]/
/** Letters as they are compared: without case, accents and signs; phones as plain digits. */
const plain = (text: string): string =>
  BEYOND_ASCII.test(text)
    ? text
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase()
    : text.toLowerCase()

const known = new WeakMap<readonly FarmerRow[], FarmerIndex>()
/** The index of a list, made once however many screens ask for it. */
export function farmerIndex(farmers: readonly FarmerRow[]): FarmerIndex {
  const made = known.get(farmers) ?? makeIndex(farmers)
  known.set(farmers, made)
  return made
}

/** Finds farmers by the beginnings of name, village, code or phone; every typed word has to begin one of theirs. */
function makeIndex(farmers: readonly FarmerRow[]): FarmerIndex {
  const entries: Entry[] = farmers
    .map((farmer) => {
      const { name, village, code, phone } = farmer
      const digits = phone?.replace(/\D/g, '') ?? ''
      const words = plain(`${name} ${village} ${code}`).replace(/[\s.,/-]+/g, ' ')
      return { farmer, words: ` ${words} ${plain(code)} ${digits} ${digits.slice(-10)} ` }
    })
    .sort((a, b) => (a.farmer.name < b.farmer.name ? -1 : 1))
  return {
    find: (typed, most) => {
      const wanted = wantedOf(typed)
      const farmers: FarmerRow[] = []
      for (const { farmer, words } of entries) {
        if (!wanted.every((word) => words.includes(word))) continue
        if (farmers.length === most) return { farmers, hasMore: true }
        farmers.push(farmer)
      }
      return { farmers, hasMore: false }
    },
  }
}

/** A phone typed in groups is one number; everything else is words. */
function wantedOf(typed: string): string[] {
  const text = plain(typed.trim())
  if (/^\+?[\d\s-]+$/.test(text) && text.replace(/\D/g, '').length >= 4) return [` ${text.replace(/\D/g, '')}`]
  return text
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map((word) => ` ${word}`)
}
