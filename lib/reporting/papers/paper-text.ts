import path from 'node:path'
import PDFDocument from 'pdfkit'

export type PaperDocument = PDFKit.PDFDocument
export type Weight = 'regular' | 'strong'
type Script = 'Latin' | 'Devanagari' | 'Kannada' | 'Telugu' | 'Tamil'

export const ink = { dark: '#111111', soft: '#555555', line: '#dddddd' }

const scripts: [Script, RegExp][] = [
  ['Devanagari', /[\u0900-\u097f\ua8e0-\ua8ff]/],
  ['Kannada', /[\u0c80-\u0cff]/],
  ['Telugu', /[\u0c00-\u0c7f]/],
  ['Tamil', /[\u0b80-\u0bff]/],
]
// A joiner or a space belongs to the word it stands in or after: cutting there would break the shaping.
const joins = /[\s\u200c\u200d]/

const folders: Record<Weight, string> = { regular: '400Regular', strong: '600SemiBold' }
const fontFile = (script: Script, weight: Weight): string =>
  path.join(
    process.cwd(),
    'node_modules/@expo-google-fonts',
    `anek-${script.toLowerCase()}`,
    folders[weight],
    `Anek${script}_${folders[weight]}.ttf`,
  )

/** A4 landscape, A5 portrait or a roll (each page brings its own length): a document whose pages stay open, so that page numbers can be written last. */
export function paperDocument(
  size: 'A4' | 'A5' | 'roll',
  info: { title: string; author: string; language: string },
): PaperDocument {
  return new PDFDocument({
    size: size === 'roll' ? 'A5' : size,
    layout: size === 'A4' ? 'landscape' : 'portrait',
    margin: 0,
    bufferPages: true,
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: info.language,
    displayTitle: true,
    info: { Title: info.title, Author: info.author, Creator: 'FarmTally' },
    font: fontFile('Latin', 'regular'),
  })
}

/** The finished document as bytes. */
export function finishPaper(doc: PaperDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
    doc.end()
  })
}

const scriptOf = (character: string): Script => scripts.find(([, pattern]) => pattern.test(character))?.[0] ?? 'Latin'

/** Cuts a text where the script changes, because each Anek font shapes only its own. */
export function scriptRuns(text: string): { script: Script; text: string }[] {
  const runs: { script: Script; text: string }[] = []
  for (const character of text) {
    const last = runs.at(-1)
    const script = last && joins.test(character) ? last.script : scriptOf(character)
    if (last?.script === script) last.text += character
    else runs.push({ script, text: character })
  }
  return runs
}

export type TextStyle = { size: number; weight?: Weight; color?: string }
const features: PDFKit.Mixins.OpenTypeFeatures[] = ['tnum']

type Shaper = { layoutRun: (text: string, features: unknown) => unknown }
const shapedOnce = new WeakSet<Shaper>()

/**
 * Chooses the font of a run. pdfkit shapes a text anew for every width and every drawing as soon as features are asked
 * for, and shaping is most of the work of a slip: each font remembers what it shaped, for this document.
 */
function chooseFont(doc: PaperDocument, script: Script, style: TextStyle): void {
  // By its path, never by a registered name: pdfkit would open the first font again for every text.
  doc.font(fontFile(script, style.weight ?? 'regular')).fontSize(style.size)
  const font = (doc as unknown as { _font: Shaper })._font
  if (shapedOnce.has(font)) return
  shapedOnce.add(font)
  const shape = font.layoutRun.bind(font)
  const known = new Map<string, unknown>()
  font.layoutRun = (text, asked) => {
    const key = `${asked}\n${text}`
    const found = known.get(key) ?? shape(text, asked)
    known.set(key, found)
    return found
  }
}

/** Width in points of one line of mixed scripts. */
export function textWidth(doc: PaperDocument, text: string, style: TextStyle): number {
  let width = 0
  for (const run of scriptRuns(text)) {
    chooseFont(doc, run.script, style)
    width += doc.widthOfString(run.text, { features })
  }
  return width
}

/** Writes one line with its baseline at `y`; `x` is its left, right or middle edge by `align`. */
export function writeLine(
  doc: PaperDocument,
  text: string,
  x: number,
  y: number,
  style: TextStyle & { align?: 'left' | 'right' | 'center' },
): void {
  const width = style.align && style.align !== 'left' ? textWidth(doc, text, style) : 0
  let at = style.align === 'right' ? x - width : style.align === 'center' ? x - width / 2 : x
  doc.fillColor(style.color ?? ink.dark)
  for (const run of scriptRuns(text)) {
    chooseFont(doc, run.script, style)
    doc.text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic', features })
    at += doc.widthOfString(run.text, { features })
  }
}

/** Breaks a text into lines that fit `width`; a word wider than the line is cut, so nothing runs off the paper. */
export function wrapText(doc: PaperDocument, text: string, width: number, style: TextStyle): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((whole) => cutToFit(doc, whole, width, style))) {
    const longer = line ? `${line} ${word}` : word
    if (line && textWidth(doc, longer, style) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line ? [...lines, line] : lines
}

const graphemes = new Intl.Segmenter()

function cutToFit(doc: PaperDocument, word: string, width: number, style: TextStyle): string[] {
  if (textWidth(doc, word, style) <= width) return [word]
  const parts: string[] = ['']
  for (const { segment } of graphemes.segment(word)) {
    const longer = parts.at(-1)! + segment
    if (textWidth(doc, longer, style) > width) parts.push(segment)
    else parts[parts.length - 1] = longer
  }
  return parts
}
