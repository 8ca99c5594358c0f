import { addDays } from '@/lib/kernel/time'
import type { DashboardView, Period } from './dashboard-view'

type Stretch = {
  netWeightGrams: number
  totalValuePaise: number
  pricePaisePerKg: number | null
  moistureBp: number | null
}

/** The dashboard in the words of the first screen: this month's days one by one, the empty ones too. */
export type HomeView = ReturnType<typeof homeOf>

export function homeOf(view: DashboardView) {
  const { pending } = view
  const netOn = new Map(view.trend.map((day) => [day.on, day.netWeightGrams]))
  const firstOn = `${view.on.slice(0, 7)}-01`
  return {
    today: view.on,
    place: view.place,
    waiting: {
      requests: pending.requests,
      trips: {
        count: pending.tripsToPrice.count,
        farmerCount: pending.tripsToPrice.farmers,
        netWeightGrams: pending.tripsToPrice.netWeightGrams,
      },
      advances: pending.advances,
      settlements: pending.settlementsToPay,
    },
    days: Array.from({ length: Number(view.on.slice(8)) }, (_, index) => {
      const day = addDays(firstOn, index)
      return { day, netWeightGrams: netOn.get(day) ?? 0 }
    }),
    todayNetGrams: view.today.netWeightGrams,
    lastWeekNetGrams: view.lastWeekday.netWeightGrams,
    month: stretchOf(view.month),
    lastMonth: stretchOf(view.lastMonth),
    owedPaise: view.owedPaise,
    market: view.mandi,
    out: view.liveTrips.map((trip) => ({
      tripId: trip.id,
      registrationNumber: trip.lorry,
      managerName: trip.fieldManager,
      location: trip.location,
      physicalStatus: trip.physicalStatus,
      farmerCount: trip.farmers,
      grossWeightGrams: trip.grossWeightGrams,
      capacityGrams: trip.capacityGrams,
    })),
  }
}

const stretchOf = (period: Period): Stretch => ({
  netWeightGrams: period.netWeightGrams,
  totalValuePaise: period.totalValuePaise,
  pricePaisePerKg: period.averagePricePaisePerKg,
  moistureBp: period.averageMoistureBp,
})
