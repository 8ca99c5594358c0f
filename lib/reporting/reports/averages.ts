/** Averages are of sums, never of averages: ₹ a kg over all kilograms, moisture weighed by gross. SQL over our own columns. */
export const averagePrice = `round(sum("totalValuePaise") * 1000.0 / nullif(sum("netWeightGrams") filter (where "totalValuePaise" is not null), 0))`
export const averageMoisture = `round(sum("moistureBp"::numeric * "grossWeightGrams") / nullif(sum("grossWeightGrams") filter (where "moistureBp" is not null), 0))`
