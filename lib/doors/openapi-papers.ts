import { slipLanguages, slipPapers } from '@/lib/reporting/papers/slip-data'
import { contentTypes, fileTypes } from '@/lib/reporting/reports/files/report-table'
import { exportFormats } from '@/lib/services/payment/rules/journal-file'

const paper = (operationId: string, summary: string) => ({
  get: {
    ...{ operationId, summary, tags: ['papers'] },
    parameters: [
      { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      { name: 'lang', in: 'query', schema: { enum: slipLanguages, default: 'en' } },
      { name: 'paper', in: 'query', schema: { enum: slipPapers, default: 'a5' } },
    ],
    responses: {
      200: {
        description: 'The paper',
        content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
      },
      default: {
        description: 'A problem',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  },
})

const table = (operationId: string, format: 'xlsx' | 'csv') => {
  const { get } = paper(operationId, 'The slip of a settlement as a spreadsheet: summary, bags, calculation')
  const content = { [contentTypes[format]]: { schema: { type: 'string', format: 'binary' } } }
  return { get: { ...get, responses: { ...get.responses, 200: { description: 'The slip', content } } } }
}

const file = {
  get: {
    ...{ operationId: 'report.file', summary: 'The file of a report, once it is done', tags: ['reports'] },
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
    responses: {
      200: {
        description: 'PDF, XLSX, CSV or ZIP, as it was asked for',
        content: Object.fromEntries(
          Object.values(fileTypes).map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
        ),
      },
      default: {
        description: 'A problem; 409 while it is still being made',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  },
}

const journals = {
  get: {
    ...{ operationId: 'payment.journals-export', summary: 'Journals for Tally or as a table', tags: ['payment'] },
    parameters: [
      ...['from', 'to'].map((name) => ({ name, in: 'query', schema: { type: 'string', format: 'date' } })),
      { name: 'format', in: 'query', schema: { enum: exportFormats, default: 'csv' } },
    ],
    responses: {
      ...file.get.responses,
      200: {
        description: 'Vouchers as XML for Tally, or one line for each entry as CSV',
        content: { 'application/xml': { schema: { type: 'string' } }, 'text/csv': { schema: { type: 'string' } } },
      },
    },
  },
}

const bankAnswer = {
  post: {
    ...{ operationId: 'payment.match-bank-answer', tags: ['payment'] },
    summary: 'What a bank’s statement or answer (CSV or XLSX) says of payments, row by row; nothing is booked',
    requestBody: {
      content: {
        'multipart/form-data': { schema: { properties: { file: { type: 'string', format: 'binary' } } } },
      },
    },
    responses: {
      200: {
        description: 'Each row with its verdict',
        content: { 'application/json': { schema: { type: 'object' } } },
      },
      default: file.get.responses.default,
    },
  },
}

/** Slips as PDF in six languages, for the OpenAPI document. */
export const paperPaths = {
  '/reports/{id}/file': file,
  '/journals/export': journals,
  '/bank-answers/match': bankAnswer,
  '/settlements/{id}.pdf': paper('settlement.slip', 'The slip of a settlement'),
  '/settlements/{id}.xlsx': table('settlement.slip-xlsx', 'xlsx'),
  '/settlements/{id}.csv': table('settlement.slip-csv', 'csv'),
  '/payments/{id}/receipt.pdf': paper('payment.receipt', 'The receipt that a farmer signs for a payment'),
  '/advances/{id}/receipt.pdf': paper('advance.receipt', 'The receipt of an advance that was handed out'),
  '/farmers/{id}/advances.pdf': paper('farmer.advances', 'All advances of a farmer, and what is open of them'),
  '/deliveries/{id}/slip.pdf': paper('delivery.slip', 'The slip of a delivery, provisional before it is settled'),
  '/trips/{id}/slips.pdf': paper('trip.slips', 'The slips of all farmers of a trip'),
}
