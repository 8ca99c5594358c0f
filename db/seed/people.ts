import { fakerEN_IN as faker } from '@faker-js/faker'
import type { Dice } from './dice'
import { hubs, type Place, placesAround } from './places'

export type StaffMember = {
  role: 'owner' | 'accountant' | 'approver' | 'field_manager'
  name: string
  email: string
  phone: string
}
export type FarmerPlan = {
  name: string
  village: string
  phone: string | null
  idNumberLast4: string | null
  bankAccount: string | null
  ifsc: string | null
  upiId: string | null
  pricePaisePerKg: number | null
  /** Which market town's lorry comes by. */
  hub: number
  /** What this farmer's bags weigh on average, grams, and how wet the maize is against the district, basis points. */
  bagGrams: number
  wetnessBp: number
}
export type LorryPlan = {
  registrationNumber: string
  name: string
  capacityGrams: number
  driverName: string
  driverPhone: string
}

const MOBILES = 10_000

/** Six digits out of a range that is not handed out to subscribers: nobody is called by accident. */
const mobile = (n: number) => `+9190000${String(n % (10 * MOBILES)).padStart(5, '0')}`

const MANAGERS = ['Manjunath Gowda', 'Prakash Naik', 'Ravi Reddy', 'Basavaraj Angadi', 'Anil Goud', 'Shivakumar Swamy']

/** The owner first, then the office, then as many field managers as wanted. */
export function planStaff(managers: number, domain: string): StaffMember[] {
  const roles: [StaffMember['role'], string][] = [
    ['owner', 'Suresh Patil'],
    ['accountant', 'Lakshmi Hegde'],
    ['approver', 'Vijay Kulkarni'],
    ...MANAGERS.slice(0, managers).map((name): [StaffMember['role'], string] => ['field_manager', name]),
  ]
  return roles.map(([role, name], index) => ({
    ...{ role, name, email: `${name.split(' ')[0]!.toLowerCase()}@${domain}`, phone: mobile(10_001 + index) },
  }))
}

const CAPACITY_TONNES = [24, 25, 25, 26, 27, 28, 28, 30, 30, 31, 32, 35]

/** Lorries of the district's own series; the biggest last. */
export function planLorries(dice: Dice, count: number): LorryPlan[] {
  return Array.from({ length: count }, (_, index) => ({
    registrationNumber: `KA 17 ${dice.pick(['A', 'B', 'C', 'D'])} ${2100 + index * 173}`,
    name: `${CAPACITY_TONNES[index % CAPACITY_TONNES.length]! > 28 ? 'Fourteen' : 'Twelve'}-wheeler ${index + 1}`,
    capacityGrams: CAPACITY_TONNES[index % CAPACITY_TONNES.length]! * 1_000_000,
    driverName: `${faker.person.firstName('male')} ${faker.person.lastName()}`,
    driverPhone: mobile(20_000 + index),
  }))
}

const BANKS = ['SBIN', 'CNRB', 'KVGB', 'KARB', 'UBIN', 'HDFC']

/** Farmers of the villages around the market towns; families share a phone now and then. */
export function planFarmers(dice: Dice, count: number): FarmerPlan[] {
  faker.seed(20_260_601)
  const villages: Place[][] = hubs.map((hub) => placesAround(hub, 8))
  const farmers: FarmerPlan[] = []
  for (let index = 0; index < count; index++) {
    const hub = index % hubs.length
    const name = `${faker.person.firstName(dice.chance(85) ? 'male' : 'female')} ${faker.person.lastName()}`
    const hasBank = dice.chance(82)
    const relative = index > 20 && dice.chance(4) ? farmers[index - hubs.length] : undefined
    farmers.push({
      name,
      hub,
      village: relative?.village ?? dice.pick(villages[hub]!).name,
      phone: relative?.phone ?? (dice.chance(94) ? mobile(30_000 + index) : null),
      idNumberLast4: dice.chance(70) ? String(dice.between(1000, 9999)) : null,
      bankAccount: hasBank ? String(dice.between(10_000_000_000, 39_999_999_999)) : null,
      ifsc: hasBank ? `${dice.pick(BANKS)}0${String(dice.between(1, 999_999)).padStart(6, '0')}` : null,
      upiId: dice.chance(45)
        ? `${name
            .split(' ')[0]!
            .toLowerCase()
            .replace(/[^a-z]/g, '')}${index}@upi`
        : null,
      pricePaisePerKg: dice.chance(2) ? dice.between(2_150, 2_350) : null,
      bagGrams: Math.round(dice.around(56_000, 2_500)),
      wetnessBp: Math.round(dice.around(0, 60)),
    })
  }
  return farmers
}
