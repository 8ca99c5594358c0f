import { runQuery } from '@/lib/access/runner'
import { paymentReceiptPdf } from '@/lib/reporting/papers/payment-receipt-pdf'
import { paymentReceipt } from '@/lib/reporting/queries/payment-receipt'
import { pdfResponse } from './pdf-response'
import { type Handler, rawRoute } from './route'
import { slipLanguage } from './slip-route'

/** The receipt of a payment as a PDF, in the language that `?lang=` names. */
export const paymentReceiptRoute = (): Handler =>
  rawRoute(async ({ ctx, request, params }) => {
    const language = slipLanguage(new URL(request.url).searchParams.get('lang'))
    const paper = await runQuery(ctx, paymentReceipt, { paymentId: params.id ?? '' })
    return pdfResponse(await paymentReceiptPdf(paper, language), `payment-${paper.journalNumber ?? params.id}`)
  })
