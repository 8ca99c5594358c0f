import type { SlipData, SlipLanguage } from './slip-data'
import { slipsPdf } from './slips-pdf'

/**
 * One settlement slip as an A5 PDF with selectable text, in the farmer's language.
 * @throws DomainError internal `slip.does-not-add-up`.
 */
export const slipPdf = async (slip: SlipData, language: SlipLanguage): Promise<Buffer> => slipsPdf([slip], language)
