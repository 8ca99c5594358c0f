import type { PricingView } from '@/lib/services/delivery/view'
import { recoverablePaise } from '@/lib/services/payment/rules/recovery'
import type { TripAdvances } from '@/lib/services/payment/view'
import type { TripSheetData, TripSheetRow } from './trip-sheet-pdf'

type Organization = TripSheetData['organization']

/** The trip sheet of a trip as it stands: settled lines as settled, others with what would be recovered today. */
export function tripSheetData(
  { trip, lines }: PricingView,
  advances: TripAdvances,
  organization: Organization,
  print: { timeZone: string; at: Date },
): TripSheetData {
  return {
    organization,
    lorryRegistration: trip.lorry.registrationNumber,
    managerName: trip.fieldManager.name,
    day: trip.scheduledOn,
    place: trip.location,
    timeZone: print.timeZone,
    provisional: trip.settledAt === null,
    rows: lines.map((line) => rowOf(line, advances)),
    printedAt: print.at.toISOString(),
  }
}

function rowOf(line: PricingView['lines'][number], { open, settled, charges }: TripAdvances): TripSheetRow {
  const done = settled.find(({ deliveryId }) => deliveryId === line.id)
  const own = open.filter(({ farmerId }) => farmerId === line.farmerId)
  const value = line.totalValuePaise
  const chargesPaise = charges.find(({ deliveryId }) => deliveryId === line.id)?.amountPaise ?? 0
  const worth = value === null ? null : Math.max(0, value - chargesPaise)
  const recoveredPaise = done ? done.recoverPaise : worth === null ? 0 : recoverablePaise(own, worth)
  return {
    farmerCode: line.farmer.code,
    farmerName: line.farmer.name,
    village: line.farmer.village,
    bagCount: line.bagCount,
    grossWeightGrams: line.grossWeightGrams,
    standardDeductionGrams: line.standardDeductionGrams,
    qualityDeductionGrams: line.qualityDeductionGrams,
    netWeightGrams: line.netWeightGrams,
    moistureBp: line.moistureBp,
    pricePaisePerKg: line.pricePaisePerKg,
    totalValuePaise: value,
    recoveredPaise,
    finalAmountPaise: done ? done.finalAmountPaise : worth === null ? null : worth - recoveredPaise,
  }
}
