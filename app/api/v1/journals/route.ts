import { route } from '@/lib/doors/route'
import { listJournals } from '@/lib/services/payment/queries/books'

export const GET = route(listJournals)
