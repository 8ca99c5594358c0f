/** One frame of an indicator. Grams may be negative. `isStable` is null where the protocol does not say. */
export type ScaleFrame =
  | { kind: 'weight'; grams: number; isStable: boolean | null; raw: string }
  | { kind: 'overload'; raw: string }
  | { kind: 'foreign-unit'; unit: string; raw: string }

type Read = { sign?: string; digits: string; unit?: string; isStable: boolean | null }
type Groups = Record<string, string | undefined>
type Dialect = { pattern: RegExp; read: (groups: Groups) => Read | null }

const NUMBER = '(?<sign>[+-]?)\\s*(?<digits>\\d{1,7}(?:\\.\\d{1,4})?)'
const UNIT = '\\s*(?<unit>kg|g|t|lbs?|oz)?'
const asRead = (groups: Groups, isStable: boolean | null): Read => ({
  sign: groups.sign,
  digits: groups.digits!,
  unit: groups.unit,
  isStable,
})

const dialects: Dialect[] = [
  // A&D standard format, also spoken by Essae, CAS and many others: `ST,GS,+  62.50kg`.
  {
    pattern: new RegExp(`^(?<head>ST|US|QT)\\s*,\\s*(?:(?<what>GS|NT|TR|G|N|T)\\s*,)?\\s*${NUMBER}${UNIT}$`, 'i'),
    read: (groups) => (/^T/i.test(groups.what ?? '') ? null : asRead(groups, groups.head?.toUpperCase() !== 'US')),
  },
  // MT-SICS, Mettler-Toledo and Ohaus: `S S     62.50 kg` stable, `S D` in motion; `SI` is asked for at once.
  {
    pattern: new RegExp(`^S\\s?(?<head>[SDI])\\s+${NUMBER}${UNIT}$`, 'i'),
    read: (groups) => asRead(groups, { S: true, D: false }[groups.head!.toUpperCase()] ?? null),
  },
  // Yaohua XK3190: `wn00062.5kg` net, `ww` gross.
  { pattern: new RegExp(`^w[wn]${NUMBER}${UNIT}$`, 'i'), read: (groups) => asRead(groups, null) },
  // Avery, Essae and Ohaus continuous: `+0062.5 kg`, a question mark while it moves, G or N for gross and net.
  {
    pattern: new RegExp(`^${NUMBER}${UNIT}\\s*(?<moving>\\?)?\\s*(?:GS|NT|G|N|B)?$`, 'i'),
    read: (groups) => asRead(groups, groups.moving ? false : null),
  },
]
const OVERLOAD = /^(OL\b.*|S\s?[+-]|[+-]?\s*-*OL-*|H{3,}|\^{3,}|_{3,}|-{3,}|E[Rr]{0,2}\s?\d*)$/i

const GRAMS: Record<string, number> = { kg: 1_000, g: 1, t: 1_000_000 }

/** A frame's text as a reading; null for anything that is none (tare, menus, noise). A silent unit is kilograms. */
export function readFrame(line: string): ScaleFrame | null {
  const raw = line.trim()
  if (OVERLOAD.test(raw)) return { kind: 'overload', raw }
  for (const { pattern, read } of dialects) {
    const groups = pattern.exec(raw)?.groups
    if (!groups) continue
    const reading = read(groups)
    if (!reading) return null
    const unit = (reading.unit ?? 'kg').toLowerCase()
    const scale = GRAMS[unit]
    if (scale === undefined) return { kind: 'foreign-unit', unit, raw }
    const grams = gramsOf(reading.digits, scale) * (reading.sign === '-' ? -1 : 1)
    return { kind: 'weight', grams: grams === 0 ? 0 : grams, isStable: reading.isStable, raw }
  }
  return null
}

/** `62.50` × 1000 without ever being a fraction; below the gram it is rounded half up. */
function gramsOf(digits: string, scale: number): number {
  const [whole = '0', part = ''] = digits.split('.')
  const ten = 10 ** part.length
  return Math.round((Number(whole + part) * scale) / ten)
}
