/** A mandi by its names, as the public file writes them. */
export type MarketName = { state: string; district: string; market: string }

/**
 * A place name reduced to what all spellings of it share: Davanagere, Davangere and Dāvaṇagere are one. Vowels and
 * doubled letters differ from file to file, the order of consonants does not.
 */
export function placeKey(name: string): string {
  const letters = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\b(apmc|mandi|market|yard|sub|main)\b/g, '')
    .replace(/[^a-z]/g, '')
    .replace(/([^aeiou])h/g, '$1')
  return (
    letters.charAt(0) +
    letters
      .slice(1)
      .replace(/[aeiouy]/g, '')
      .replace(/(.)\1+/g, '$1')
  )
}

/**
 * The market for a place: the first of `places` (most exact first) that is a market's own name, then the first that is
 * a market's district. Words of a place are tried one by one (`on the way, Ranebennur`).
 */
export function nearestMarket<M extends MarketName>(places: readonly string[], markets: readonly M[]): M | null {
  const keys = places
    .flatMap((place) => [place, ...place.split(/[,·/]/)])
    .map(placeKey)
    .filter((key) => key.length > 2)
  for (const key of keys) {
    const found = markets.find((market) => placeKey(market.market) === key)
    if (found) return found
  }
  for (const key of keys) {
    const found = markets.find((market) => placeKey(market.district) === key)
    if (found) return found
  }
  return null
}
