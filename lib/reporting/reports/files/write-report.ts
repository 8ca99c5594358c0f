import type { Writable } from 'node:stream'
import { writeCsv } from './report-csv'
import { reportPdf } from './report-pdf'
import type { ReportFormat, ReportTable } from './report-table'
import { writeXlsx } from './report-xlsx'
import { written } from './written'

type Writer = (table: ReportTable, to: Writable, told: (rows: number) => Promise<void>) => Promise<void>

const writers: Record<ReportFormat, Writer> = {
  csv: writeCsv,
  xlsx: writeXlsx,
  pdf: async (table, to, told) => {
    await written(to, await reportPdf(table, told))
    to.end()
  },
}

/**
 * Writes a report in one of its formats and ends the stream.
 * @param told hears how many rows are done, after each batch
 * @throws DomainError refused for a PDF of more rows than can be printed.
 */
export const writeReport = (
  format: ReportFormat,
  table: ReportTable,
  to: Writable,
  told: (rows: number) => Promise<void> = async () => {},
): Promise<void> => writers[format](table, to, told)
