import { paymentReceiptRoute } from '@/lib/doors/payment-receipt-route'

export const GET = paymentReceiptRoute()
