import { tidy } from './names'

/** What a column of a spreadsheet can mean. */
export const importFields = [
  'name',
  'phone',
  'village',
  'address',
  'notes',
  'idNumberLast4',
  'bankAccount',
  'ifsc',
  'upiId',
] as const
export type ImportField = (typeof importFields)[number]
/** Field → position of its column, from 0. A person may change the guess before anything is read. */
export type ColumnMapping = Partial<Record<ImportField, number>>

/** Words of headers in English, Hindi, Kannada, Telugu, Marathi and Tamil; longer matches win over shorter ones. */
const words: Record<ImportField, string[]> = {
  name: [
    'farmer name',
    'name of farmer',
    'farmer',
    'full name',
    'name',
    'naam',
    'hesaru',
    'peru',
    'नाम',
    'नाव',
    'किसान का नाम',
    'शेतकऱ्याचे नाव',
    'ಹೆಸರು',
    'ರೈತರ ಹೆಸರು',
    'పేరు',
    'రైతు పేరు',
    'பெயர்',
  ],
  phone: [
    'phone',
    'phone number',
    'phone no',
    'mobile',
    'mobile number',
    'mobile no',
    'cell',
    'contact',
    'contact no',
    'whatsapp',
    'फोन',
    'मोबाइल',
    'मोबाइल नंबर',
    'मोबाईल',
    'ಫೋನ್',
    'ಮೊಬೈಲ್',
    'ದೂರವಾಣಿ',
    'ఫోన్',
    'మొబైల్',
    'தொலைபேசி',
    'கைபேசி',
  ],
  village: [
    'village',
    'village name',
    'place',
    'town',
    'gaon',
    'gram',
    'halli',
    'ooru',
    'गांव',
    'गाँव',
    'ग्राम',
    'गाव',
    'ಗ್ರಾಮ',
    'ಊರು',
    'ಹಳ್ಳಿ',
    'గ్రామం',
    'ఊరు',
    'கிராமம்',
    'ஊர்',
  ],
  address: ['address', 'full address', 'pata', 'vilasa', 'पता', 'पत्ता', 'ವಿಳಾಸ', 'చిరునామా', 'முகவரி'],
  notes: ['notes', 'note', 'remarks', 'remark', 'comment', 'टिप्पणी', 'ಟಿಪ್ಪಣಿ', 'గమనిక'],
  idNumberLast4: ['aadhaar', 'aadhar', 'aadhaar last 4', 'id last 4', 'id number', 'आधार', 'ಆಧಾರ್', 'ఆధార్', 'ஆதார்'],
  bankAccount: [
    'bank account',
    'account number',
    'account no',
    'bank account number',
    'a/c',
    'a/c no',
    'ac no',
    'acc no',
    'खाता',
    'खाता संख्या',
    'ಖಾತೆ',
    'ಖಾತೆ ಸಂಖ್ಯೆ',
    'ఖాతా',
    'ఖాతా సంఖ్య',
    'கணக்கு',
  ],
  ifsc: ['ifsc', 'ifsc code', 'bank code', 'branch code', 'आईएफएससी'],
  upiId: ['upi', 'upi id', 'vpa', 'gpay', 'phonepe', 'यूपीआई'],
}

const plain = (text: string): string =>
  tidy(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}/]+/gu, ' ')
    .trim()

const lexicon = (Object.entries(words) as [ImportField, string[]][])
  .flatMap(([field, list]) => list.map((word) => ({ field, word: plain(word) })))
  .sort((a, b) => b.word.length - a.word.length)

function score(header: string, word: string): number {
  if (header === word) return 1_000 + word.length
  return ` ${header} `.includes(` ${word} `) ? word.length : 0
}

/** The likeliest meaning of each column, by its header: each field and each column at most once, the surest match first. */
export function guessColumns(headers: readonly string[]): ColumnMapping {
  const matches = headers.flatMap((header, column) =>
    lexicon.map(({ field, word }) => ({ field, column, score: score(plain(header), word) })),
  )
  const mapping: ColumnMapping = {}
  const used = new Set<number>()
  for (const match of matches.filter((one) => one.score > 0).sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (mapping[match.field] !== undefined || used.has(match.column)) continue
    mapping[match.field] = match.column
    used.add(match.column)
  }
  return mapping
}

/** What is missing or doubled in a mapping, as sentences; empty when rows can be read with it. */
export function mappingFaults(mapping: ColumnMapping, columnCount: number): string[] {
  const faults: string[] = []
  if (mapping.name === undefined) faults.push('Choose the column with the farmer’s name.')
  if (mapping.village === undefined) faults.push('Choose the column with the village.')
  const columns = Object.values(mapping)
  if (new Set(columns).size < columns.length) faults.push('One column is chosen for two things. Choose another.')
  if (columns.some((column) => column < 0 || column >= columnCount))
    faults.push('A chosen column is not in the file. Choose again.')
  return faults
}
