import { sql } from 'drizzle-orm'
import { averageMoisture, averagePrice } from '../averages'
import { deliveriesOf, deliverySource } from '../narrow'
import type { Report, ReportColumn } from '../report'

export const weightColumns: ReportColumn[] = [
  { key: 'bagCount', label: 'Bags', kind: 'count', total: 'sum' },
  { key: 'grossWeightGrams', label: 'Gross', kind: 'grams', total: 'sum' },
  { key: 'standardDeductionGrams', label: 'Bag deduction', kind: 'grams', total: 'sum' },
  { key: 'qualityDeductionGrams', label: 'Quality', kind: 'grams', total: 'sum' },
  { key: 'netWeightGrams', label: 'Net', kind: 'grams', total: 'sum' },
]

/** Every farmer's bags, one line a delivery. */
export const deliveryRegister: Report = {
  kind: 'delivery-register',
  title: 'Delivery register',
  about: 'Every delivery with its weights, both deductions, moisture, price and value',
  span: 'month',
  filters: ['fieldManagerId', 'lorryId', 'farmerId', 'village', 'status', 'tripId'],
  statuses: ['recorded', 'submitted', 'priced', 'disputed', 'settled', 'paid'],
  columns: [
    { key: 'on', label: 'Day', kind: 'day' },
    { key: 'lorry', label: 'Lorry', kind: 'text' },
    { key: 'fieldManager', label: 'Manager', kind: 'text' },
    { key: 'place', label: 'Place', kind: 'text' },
    { key: 'farmerCode', label: 'Code', kind: 'text' },
    { key: 'farmer', label: 'Farmer', kind: 'text' },
    { key: 'village', label: 'Village', kind: 'text' },
    ...weightColumns,
    { key: 'moistureBp', label: 'Moisture', kind: 'percent', total: averageMoisture },
    { key: 'grade', label: 'Grade', kind: 'text' },
    { key: 'pricePaisePerKg', label: 'Price', kind: 'price', total: averagePrice },
    { key: 'totalValuePaise', label: 'Value', kind: 'paise', total: 'sum' },
    { key: 'status', label: 'Status', kind: 'text' },
  ],
  chart: { by: 'on', of: 'netWeightGrams', form: 'bars' },
  orderBy: '"on" desc, lorry, "farmerCode"',
  rows: (scope) => sql`
    select t.scheduled_on::text as "on", coalesce(l.registration_number, '') as lorry,
      coalesce(m.name, '') as "fieldManager", t.location as place, f.code as "farmerCode", f.name as farmer, f.village,
      d.bag_count as "bagCount", d.gross_weight_grams as "grossWeightGrams",
      d.standard_deduction_grams as "standardDeductionGrams", d.quality_deduction_grams as "qualityDeductionGrams",
      d.net_weight_grams as "netWeightGrams", d.moisture_bp as "moistureBp", d.grade,
      d.price_paise_per_kg as "pricePaisePerKg", d.total_value_paise as "totalValuePaise", d.status
    from ${deliverySource} where ${deliveriesOf(scope)}`,
}
