import { and, eq } from 'drizzle-orm'
import { farmers } from '@/db/schema/farmer'
import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { conflict } from '@/lib/kernel/errors'
import { insist } from '@/lib/kernel/result'
import { farmerEvents } from '../events'
import { lockFarmer } from '../internal/lock-farmer'
import { mayRelease } from '../policy'
import { loadFarmer } from '../queries/farmers'
import { releaseRefusal } from '../rules/held-account'
import { ReleaseAccount } from '../schema'
import { FarmerView } from '../view'

/**
 * A changed account is held until somebody else has compared it with the passbook: no payment goes there before. It has no
 * address in the API: a program has no passbook.
 */
export const releaseAccount = operation({
  name: 'farmer.release-account',
  summary: 'Lets payments go to a farmer’s changed account; never by who changed it',
  permission: 'payment:write',
  book: farmerEvents,
  input: ReleaseAccount,
  output: FarmerView,
  subject: (tx, input, ctx) => lockFarmer(tx, ctx.organizationId, input.farmerId),
  allow: mayRelease,
  run: async ({ ctx, tx, input, subject: farmer }) => {
    requireVersion(farmer, input.expectedVersion)
    if (!farmer.accountChangedAt) throw conflict('farmer.account-not-held', 'This farmer’s account is not held.')
    insist(releaseRefusal(farmer.accountChangedBy, memberIdOf(ctx.actor)))
    const farmerId = farmer.id
    await tx
      .update(farmers)
      .set({ accountChangedAt: null, accountChangedBy: null, version: farmer.version + 1 })
      .where(and(eq(farmers.organizationId, ctx.organizationId), eq(farmers.id, farmerId)))
    const stream = { type: 'farmer', id: farmerId, version: farmer.version }
    return { result: farmerId, events: [happened(farmerEvents, stream, 'farmer.account-released', { farmerId })] }
  },
  view: (tx, { ctx, result }) => loadFarmer(tx, ctx, result),
})
