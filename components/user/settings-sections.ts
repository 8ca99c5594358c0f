export type SettingField = {
  /** Inside the settings: `advanceLimits.minPaise`. */
  path: string
  label: string
  hint?: string
  kind: 'rupees' | 'kg' | 'percent' | 'count' | 'tick'
  unit?: string
  /** Empty means none (null). */
  mayBeEmpty?: boolean
  /** The largest that is accepted, as a person types it. */
  most?: number
}
export type SettingSection = { id: string; title: string; note: string; fields: SettingField[] }

/** The rules of trade that an owner may set, in the order of the job. */
export const settingSections: SettingSection[] = [
  {
    id: 'bags',
    title: 'Bags and deductions',
    note: 'The deduction is fixed for a trip when the trip begins, and is explained on every slip.',
    fields: [
      { path: 'standardDeductionGramsPerBag', label: 'Deduction for each bag', kind: 'kg', most: 10 },
      { path: 'bagMinGrams', label: 'Lightest bag', hint: 'A lighter one is refused.', kind: 'kg', most: 200 },
      { path: 'bagMaxGrams', label: 'Heaviest bag', hint: 'A heavier one is refused.', kind: 'kg', most: 200 },
      {
        path: 'moistureFirst',
        label: 'Moisture is taken before the weights',
        hint: 'Otherwise in any order, before the trip is submitted.',
        kind: 'tick',
      },
      {
        path: 'weighbridgeToleranceBp',
        label: 'Weighbridge may differ by',
        hint: 'A lorry that weighs further off the bags is not settled before somebody has looked.',
        kind: 'percent',
        most: 20,
      },
    ],
  },
  {
    id: 'price',
    title: 'Price without a price list',
    note: 'Used only when no moisture band, no trip price and no price of the farmer’s own fits.',
    fields: [
      { path: 'defaultPricePaisePerKg', label: 'Price', kind: 'rupees', unit: '/ kg', mayBeEmpty: true, most: 1_000 },
    ],
  },
  {
    id: 'advances',
    title: 'Advances',
    note: 'Up to the first amount a manager gives cash and it counts as paid; up to the second the office is told; above it the office approves first.',
    fields: [
      { path: 'advanceLimits.minPaise', label: 'Smallest advance', kind: 'rupees' },
      { path: 'advanceLimits.maxPaise', label: 'Largest advance', kind: 'rupees' },
      { path: 'advanceLimits.automaticPaise', label: 'Without asking, up to', kind: 'rupees' },
      { path: 'advanceLimits.toldPaise', label: 'Office is told, up to', kind: 'rupees' },
    ],
  },
  {
    id: 'limits',
    title: 'Limits of advances',
    note: 'What may be open or given in all. The hard limit holds for everybody, the office too.',
    fields: [
      { path: 'advanceLimits.farmerOutstandingPaise', label: 'Open with one farmer', kind: 'rupees' },
      { path: 'advanceLimits.farmerHardPaise', label: 'Open with one farmer, hard limit', kind: 'rupees' },
      { path: 'advanceLimits.managerDayPaise', label: 'One manager, a day', kind: 'rupees' },
      { path: 'advanceLimits.managerDayCount', label: 'One manager, advances a day', kind: 'count', most: 1_000 },
      { path: 'advanceLimits.managerMonthPaise', label: 'One manager, a month', kind: 'rupees' },
      { path: 'advanceLimits.organizationPaise', label: 'All farmers together', kind: 'rupees' },
    ],
  },
  {
    id: 'interest',
    title: 'Interest on advances',
    note: 'Simple interest, counted by days after the days of grace. When it is on, rate and amount stand on the slip.',
    fields: [
      { path: 'interest.enabled', label: 'Charge interest on advances', kind: 'tick' },
      { path: 'interest.monthlyRateBp', label: 'Rate a month', kind: 'percent', most: 10 },
      { path: 'interest.graceDays', label: 'Days of grace', kind: 'count', unit: 'd', most: 3_650 },
    ],
  },
  {
    id: 'payments',
    title: 'Payments',
    note: 'A payment above the first amount needs a second person. The second is the law’s limit for cash to one person in a day (section 269ST of the Income-tax Act, 1961).',
    fields: [
      { path: 'paymentApprovalThresholdPaise', label: 'Second person above', kind: 'rupees' },
      { path: 'cashDayLimitPaise', label: 'Cash to one farmer, a day, below', kind: 'rupees' },
      {
        path: 'purchaseTaxThresholdPaise',
        label: 'Purchase tax: show a farmer’s year against',
        hint: 'It only informs (section 194Q and what follows it; ask your accountant). Empty: off.',
        kind: 'rupees',
        mayBeEmpty: true,
      },
    ],
  },
]
