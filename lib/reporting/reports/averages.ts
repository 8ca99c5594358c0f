/** Averages are of sums, never of averages: ₹ a kg over all kilograms, moisture weighed by gross. SQL over our own columns. */
export const averagePrice = `round(sum("totalValuePaise") * 1000.0 / nullif(sum("netWeightGrams") filter (where "totalValuePaise" is not null), 0))`
export const averageMoisture = `round(sum("moistureBp"::numeric * "grossWeightGrams") / nullif(sum("grossWeightGrams") filter (where "moistureBp" is not null), 0))`
/** What a kilogram of priced maize really cost: with the charges that the organization bears. */
export const averageCost = `round((sum("valuePaise") + sum("ownChargesPaise") filter (where "valuePaise" is not null)) * 1000.0 / nullif(sum("netWeightGrams") filter (where "valuePaise" is not null), 0))`
