import { finishPaper, paperDocument } from './paper-text'
import type { SlipData, SlipLanguage } from './slip-data'
import { drawSlip } from './slip-page'
import { slipWords } from './slip-words'

/**
 * Many slips in one A5 PDF, each beginning on its own page, so that a settled trip is printed at once.
 * @throws RangeError without slips; DomainError internal `slip.does-not-add-up`.
 */
export function slipsPdf(slips: SlipData[], language: SlipLanguage): Promise<Buffer> {
  const [first] = slips
  if (!first) throw new RangeError('no slips to print')
  const number = slips.length === 1 ? (first.slipNumber ?? '') : `${slips.length}`
  const doc = paperDocument('A5', {
    title: `${slipWords[language].slip} ${number}`.trim(),
    author: first.organization.name,
    language,
  })
  for (const slip of slips) drawSlip(doc, slip, language)
  return finishPaper(doc)
}
