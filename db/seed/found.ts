import { hash } from '@node-rs/argon2'
import { runOperation } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { importMarketPrices } from '@/lib/services/delivery/operations/import-market-prices'
import { addFarmer } from '@/lib/services/farmer/operations/add-farmer'
import { addLorry } from '@/lib/services/lorry/operations/add-lorry'
import { changeLorry } from '@/lib/services/lorry/operations/change-lorry'
import { createOrganization } from '@/lib/services/user/operations/create-organization'
import { type Cast, castOf } from './cast'
import { joinTeam } from './join-team'
import type { FarmerPlan, LorryPlan, StaffMember } from './people'
import { sideBySide } from './side-by-side'

/** For a first look on one machine; printed when the copy is ready. */
export const DEMO_PASSWORD = 'maize-by-the-lorry-load'

export type House = { code: string; name: string; place: string; phone: string; staff: StaffMember[] }

/** An organization with its owner, then the team, all through the front door. */
export async function foundHouse(house: House, on: Date): Promise<Cast> {
  const { code, name, place, phone } = house
  const cast = castOf(newId(on.getTime()), code, name)
  const [owner, ...others] = house.staff
  if (!owner) throw new Error('A house needs an owner.')
  const passwordHash = await hash(DEMO_PASSWORD)
  const first = { memberId: newId(on.getTime()), personId: newId(on.getTime()) }
  await runOperation(cast.asSystem(on), createOrganization, {
    ...{ code, name, place, phone, passwordHash },
    owner: { ...first, name: owner.name, email: owner.email, phone: owner.phone },
  })
  cast.staff.push({ ...first, name: owner.name, role: 'owner', email: owner.email })
  for (const [index, member] of others.entries())
    cast.staff.push(await joinTeam(cast, member, DEMO_PASSWORD, new Date(on.getTime() + (index + 1) * 600_000)))
  return cast
}

/** The farmers' register, one after the other, so that the codes follow the plan. */
export async function addFarmers(cast: Cast, farmers: FarmerPlan[], on: Date): Promise<string[]> {
  const ids: string[] = []
  for (const [index, { hub: _, bagGrams: __, wetnessBp: ___, ...farmer }] of farmers.entries()) {
    const ctx = cast.as(cast.one('owner'), new Date(on.getTime() + index * 45_000))
    const { value } = await runOperation(ctx, addFarmer, {
      ...farmer,
      idNumberSeenOn: farmer.idNumberLast4 ? '2026-06-01' : null,
    })
    ids.push(value.id)
  }
  return ids
}

export async function addLorries(cast: Cast, lorries: LorryPlan[], on: Date): Promise<string[]> {
  const ids = new Map<number, string>()
  await sideBySide([...lorries.entries()], 3, async ([index, lorry]) => {
    const ctx = cast.as(cast.one('owner'), new Date(on.getTime() + index * 60_000))
    const { value } = await runOperation(ctx, addLorry, lorry)
    ids.set(index, value.id)
  })
  return lorries.map((_, index) => ids.get(index)!)
}

/** One lorry stands in the workshop today. */
export const sendToWorkshop = (cast: Cast, lorryId: string, at: Date) =>
  runOperation(cast.as(cast.one('owner'), at), changeLorry, { lorryId, status: 'maintenance' })

/** What the mandis of the region quoted, taken in by the accountant. */
export const takeMarketFile = (cast: Cast, file: { fileName: string; headers: string[]; rows: string[][] }, at: Date) =>
  runOperation(cast.as(cast.one('accountant'), at), importMarketPrices, file)
