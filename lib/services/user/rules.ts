import type { OrganizationSettings } from './schema'

/** The rules of trade that a new organization starts with; source: the domain document's table of rules. */
export const defaultSettings: OrganizationSettings = {
  standardDeductionGramsPerBag: 2_000,
  bagMinGrams: 10_000,
  bagMaxGrams: 100_000,
  moistureFirst: true,
  advanceLimits: {
    minPaise: 100_00,
    maxPaise: 50_000_00,
    automaticPaise: 2_000_00,
    toldPaise: 10_000_00,
    farmerOutstandingPaise: 50_000_00,
    farmerHardPaise: 1_00_000_00,
    managerDayPaise: 2_00_000_00,
    managerDayCount: 20,
    managerMonthPaise: 50_00_000_00,
    organizationPaise: 1_00_00_000_00,
  },
  interest: { enabled: false, monthlyRateBp: 200, graceDays: 30 },
  paymentApprovalThresholdPaise: 2_00_000_00,
  cashDayLimitPaise: 2_00_000_00,
  defaultPricePaisePerKg: null,
}
