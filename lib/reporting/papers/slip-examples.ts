import type { SlipData } from './slip-data'

const farmerBags =
  '64 59 64 65 59 63 61 59 62 60 62 59 60 63 63 64 62 67 66 64 62 62 61 62 65 62 60 60 65 59 65 59 62 62 66 64 63 56 53 62 60 64 61 62 65 66 62 64 66 70 65 62 65 59 64'

const bagsOf = (kilograms: number[]): SlipData['bags'] =>
  kilograms.map((kg, index) => ({ number: index + 1, weightGrams: kg * 1000, isOutlier: kg === 53 || kg === 70 }))

/** The second worked example of the trade: 55 bags, four advances, ₹56,401.50 to pay. */
export const secondExample: SlipData = {
  slipNumber: 'GVM-2026-004817',
  verificationUrl: 'https://farmtally.example/verify/7Q2M9XK4TB8RWE3VNZ5PHC6YDJ',
  provisional: false,
  status: 'settled',
  replacesSlipNumber: null,
  charges: [],
  adjustments: [],
  replacedBySlipNumber: null,
  organization: { name: 'Green Valley Maize', place: 'Davanagere', phone: '+91 98450 12345' },
  farmer: {
    code: 'F036',
    name: 'Ramesh Kumar',
    village: 'Harihar',
    idNumberLast4: '5678',
    bankAccountMasked: '****1234',
  },
  lorryRegistration: 'KA 17 C 4821',
  managerName: 'Rajesh Patel',
  day: '2026-11-21',
  place: 'Harihar yard',
  timeZone: 'Asia/Kolkata',
  weighedFromAt: '2026-11-21T03:42:00Z',
  weighedToAt: '2026-11-21T04:31:00Z',
  bags: bagsOf(farmerBags.split(' ').map(Number)),
  grossWeightGrams: 3_431_000,
  standardDeductionGramsPerBag: 2000,
  standardDeductionGrams: 110_000,
  qualityDeductionGrams: 0,
  qualityDeductionReason: null,
  netWeightGrams: 3_321_000,
  moistureBp: 1450,
  grade: 'good',
  pricePaisePerKg: 2150,
  priceSource: { kind: 'band', minMoistureBp: 1400, maxMoistureBp: 1600, effectiveFrom: '2026-11-18' },
  totalValuePaise: 7_140_150,
  advances: [
    { paidOn: '2025-12-01', reason: 'seeds', amountPaise: 300_000 },
    { paidOn: '2025-12-15', reason: 'fertiliser', amountPaise: 400_000 },
    { paidOn: '2026-01-05', reason: 'labour', amountPaise: 300_000 },
    { paidOn: '2026-01-15', reason: 'equipment', amountPaise: 500_000 },
  ],
  advanceRecoveredPaise: 1_500_000,
  interestPaise: 0,
  interestTerms: null,
  finalAmountPaise: 5_640_150,
  carryPaise: 0,
  printedAt: '2026-11-21T12:20:00Z',
}

/** The first worked example of the trade: 50 bags of 50 kg, 25 kg for quality, one advance, ₹44,375 to pay. */
export const firstExample: SlipData = {
  ...secondExample,
  slipNumber: 'GVM-2026-004816',
  bags: Array.from({ length: 50 }, (_, index) => ({ number: index + 1, weightGrams: 50_000, isOutlier: false })),
  grossWeightGrams: 2_500_000,
  standardDeductionGrams: 100_000,
  qualityDeductionGrams: 25_000,
  qualityDeductionReason: 'Broken grain above two in a hundred',
  netWeightGrams: 2_375_000,
  pricePaisePerKg: 2500,
  priceSource: { kind: 'farmer' },
  totalValuePaise: 5_937_500,
  advances: [{ paidOn: '2026-08-03', reason: 'seeds', amountPaise: 1_500_000 }],
  advanceRecoveredPaise: 1_500_000,
  finalAmountPaise: 4_437_500,
}
