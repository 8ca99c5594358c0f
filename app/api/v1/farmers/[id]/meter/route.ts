import { route } from '@/lib/doors/route'
import { farmerMeter } from '@/lib/services/payment/queries/farmer-meter'

export const GET = route(farmerMeter)
