import type { z } from 'zod'
import type { Query } from '@/lib/access/query'
import { runQuery } from '@/lib/access/runner'
import { invalid } from '@/lib/kernel/errors'
import { slipCsv } from '@/lib/reporting/papers/slip-csv'
import {
  type SlipData,
  type SlipLanguage,
  type SlipPaper,
  slipLanguages,
  slipPapers,
} from '@/lib/reporting/papers/slip-data'
import { slipXlsx } from '@/lib/reporting/papers/slip-xlsx'
import { slipsPdf } from '@/lib/reporting/papers/slips-pdf'
import { contentTypes } from '@/lib/reporting/reports/files/report-table'
import { pdfResponse } from './pdf-response'
import { type AnyQuery, type Handler, rawRoute, route } from './route'

/**
 * Opens a query of slips as a PDF: `?lang=` one of the six languages, English by default; `?paper=` a5 or thermal.
 * @param idName the input field that the path's id goes into
 */
export function slipRoute<In extends z.ZodType>(slips: Query<In, z.ZodType<SlipData[]>>, idName: string): Handler {
  return rawRoute(async ({ ctx, request, params }) => {
    const language = slipLanguage(new URL(request.url).searchParams.get('lang'))
    const found = await runQuery(ctx, slips, { [idName]: params.id?.replace(PAPER, '') })
    const table = PAPER.exec(params.id ?? '')?.[1]
    if (found[0] && (table === 'xlsx' || table === 'csv')) return slipTable(found[0], language, table)
    const paper = slipPaper(new URL(request.url).searchParams.get('paper'))
    const name = found.length === 1 ? (found[0]?.slipNumber ?? 'provisional') : 'slips'
    return pdfResponse(await slipsPdf(found, language, paper), name)
  })
}

const PAPER = /\.(pdf|xlsx|csv)$/

async function slipTable(slip: SlipData, language: SlipLanguage, format: 'xlsx' | 'csv'): Promise<Response> {
  const body = format === 'csv' ? slipCsv(slip, language) : (await slipXlsx(slip, language)).slice().buffer
  const name = (slip.slipNumber ?? 'provisional').replace(/[^\w-]/g, '')
  return new Response(body, {
    headers: {
      'Content-Type': contentTypes[format],
      'Content-Disposition': `attachment; filename="${name}.${format}"`,
    },
  })
}

/** One address, two forms: `/settlements/{id}` is the object, `/settlements/{id}.pdf`, `.xlsx` and `.csv` its papers. */
export function paperRoute(opened: AnyQuery, paper: Handler): Handler {
  const json = route(opened)
  return async (request, context) => {
    const { id } = await context.params
    return PAPER.test(String(id)) ? paper(request, context) : json(request, context)
  }
}

/** @throws DomainError invalid for a language that no slip is printed in. */
export function slipLanguage(asked: string | null | undefined): SlipLanguage {
  const language = slipLanguages.find((one) => one === (asked || 'en'))
  if (!language) throw invalid([{ path: 'lang', message: `Slips are printed in ${slipLanguages.join(', ')}.` }])
  return language
}

/** @throws DomainError invalid for a paper that no slip is printed on. */
function slipPaper(asked: string | null): SlipPaper {
  const paper = slipPapers.find((one) => one === (asked || 'a5'))
  if (!paper) throw invalid([{ path: 'paper', message: `Slips are printed on ${slipPapers.join(' or ')}.` }])
  return paper
}
