import { invalid } from '@/lib/kernel/errors'
import { good, no, type Result } from '@/lib/kernel/result'

/** Codes of states and union territories; Central Motor Vehicles Rules 1989, rule 50, with TG (Telangana, 2024). */
const STATES = new Set(
  (
    'AN AP AR AS BR CG CH DD DL DN GA GJ HP HR JH JK KA KL LA LD MH ML MN MP MZ NL OD OR PB PY RJ SK TG TN TR TS ' +
    'UA UK UP WB'
  ).split(' '),
)
const STORED = /^([A-Z]{2})(\d{1,2})([A-Z]{0,3})(\d{4})$/
/** As people write it: gaps tell the district from the number where no letters stand between (`DL 1 1000`). */
const WRITTEN = /^([A-Z]{2})_*(\d{1,2})_*((?:[A-Z]_*){0,3})(\d{1,4})$/
/** Bharat series: year, BH, number, one or two letters without I and O; G.S.R. 594(E) of 26 August 2021. */
const BHARAT = /^(\d{2})BH(\d{4})([A-HJ-NP-Z]{1,2})$/

const LOOKS = 'A registration number looks like KA 17 C 4821, DL 1C AB 1234 or 22 BH 1234 AA.'

/**
 * A registration number as written anywhere (`ka-17 c 4821`) → its one stored form without spaces (`KA17C4821`):
 * district with two digits (Delhi without the zero), number with four, so that two spellings never become two lorries.
 */
export function parseRegistrationNumber(text: string): Result<string> {
  const spaced = text
    .toUpperCase()
    .replace(/[\s.\-–/]/g, '_')
    .replace(/^_+|_+$/g, '')
  const compact = spaced.replaceAll('_', '')
  if (BHARAT.test(compact)) return good(compact)
  const [, state = '', district = '', series = '', number = ''] = WRITTEN.exec(spaced) ?? WRITTEN.exec(compact) ?? []
  const letters = series.replaceAll('_', '')
  if (!state) return fault('lorry.registration-not-a-number', LOOKS)
  if (!STATES.has(state))
    return fault('lorry.registration-unknown-state', `${state} is not the code of an Indian state. ${LOOKS}`)
  if (Number(number) === 0 || Number(district) === 0) return fault('lorry.registration-not-a-number', LOOKS)
  const office = state === 'DL' ? String(Number(district)) : district.padStart(2, '0')
  return good(`${state}${office}${letters}${number.padStart(4, '0')}`)
}

/** The stored form as painted on the lorry: `KA17C4821` → `KA 17 C 4821`, `DL1CAB1234` → `DL 1C AB 1234`. */
export function formatRegistrationNumber(stored: string): string {
  const bharat = BHARAT.exec(stored)
  if (bharat) return `${bharat[1]} BH ${bharat[2]} ${bharat[3]}`
  const [, state, district, letters = '', number] = STORED.exec(stored) ?? []
  if (!state) return stored
  const parts =
    state === 'DL' && letters.length > 1
      ? [state, `${district}${letters[0]}`, letters.slice(1), number]
      : [state, district, letters, number]
  return parts.filter(Boolean).join(' ')
}

const fault = (reason: string, message: string) => no(invalid([{ path: 'registrationNumber', message }], reason))
