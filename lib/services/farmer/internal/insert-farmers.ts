import { farmers } from '@/db/schema/farmer'
import { newId } from '@/lib/kernel/ids'
import type { Tx } from '@/lib/platform/db'
import type { FarmerCandidate } from '../rules/import-row'
import { cleanProfile } from './clean-profile'
import { nextCodes } from './next-code'

export type AddedBy = { organizationId: string; addedBy: string; importId: string; now: Date }

/** Adds many farmers at once, with codes in their order. Gives their ids in the same order. */
export async function insertFarmers(tx: Tx, candidates: FarmerCandidate[], by: AddedBy): Promise<string[]> {
  if (candidates.length === 0) return []
  const { organizationId, addedBy, importId, now } = by
  const codes = await nextCodes(tx, organizationId, candidates.length)
  const rows = candidates.map((candidate, index) => {
    const id = newId()
    const { name, village } = candidate
    const profile = cleanProfile(candidate, organizationId, id)
    return {
      ...profile,
      ...{ id, name, village, organizationId, addedBy, importId },
      code: codes[index]!,
      personId: newId(),
      createdAt: now,
    }
  })
  await tx.insert(farmers).values(rows)
  return rows.map((row) => row.id)
}
