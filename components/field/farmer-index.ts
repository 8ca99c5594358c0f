import type { FarmerRow } from '@/lib/offline/field-view'

type Entry = { farmer: FarmerRow; words: string }
export type FarmerIndex = { find: (typed: string, most: number) => { farmers: FarmerRow[]; hasMore: boolean } }

/** Letters as they are compared: without case, accents and signs; phones as plain digits. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()

/** Finds farmers by the beginnings of name, village, code or phone; every typed word has to begin one of theirs. */
export function farmerIndex(farmers: readonly FarmerRow[]): FarmerIndex {
  const entries: Entry[] = farmers
    .map((farmer) => {
      const { name, village, code, phone } = farmer
      const digits = phone?.replace(/\D/g, '') ?? ''
      const parts = [name, village, code]
        .map(plain)
        .join(' ')
        .split(/[\s.,/-]+/)
      return { farmer, words: ` ${[...parts, plain(code), digits, digits.slice(-10)].join(' ')} ` }
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
