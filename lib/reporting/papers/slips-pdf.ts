import { finishPaper, paperDocument } from './paper-text'
import type { SlipData, SlipLanguage, SlipPaper } from './slip-data'
import { drawSlip } from './slip-page'
import { drawSlipOnRoll } from './slip-roll'
import { slipWords } from './slip-words'

/**
 * Many slips in one PDF, A5 or for an 80 mm thermal printer, each beginning on its own page, so that a settled trip is printed at once.
 * @throws RangeError without slips; DomainError internal `slip.does-not-add-up`.
 */
export function slipsPdf(slips: SlipData[], language: SlipLanguage, paper: SlipPaper = 'a5'): Promise<Buffer> {
  const [first] = slips
  if (!first) throw new RangeError('no slips to print')
  const number = slips.length === 1 ? (first.slipNumber ?? '') : `${slips.length}`
  const doc = paperDocument(paper === 'a5' ? 'A5' : 'roll', {
    title: `${slipWords[language].slip} ${number}`.trim(),
    author: first.organization.name,
    language,
  })
  const draw = paper === 'a5' ? drawSlip : drawSlipOnRoll
  for (const slip of slips) draw(doc, slip, language)
  return finishPaper(doc)
}
