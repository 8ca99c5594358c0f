import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Ctx } from '@/lib/access/ctx'
import type { Tx } from '@/lib/platform/db'
import { seal, unseal } from '@/lib/platform/secrets-at-rest'
import type { SlipData } from '../papers/slip-data'
import { encodeFacts, sealFacts, signedBytes } from './payload'

const placeOf = (organizationId: string, keyId: string) => ({
  ...{ table: 'reporting.slip_keys', column: 'private_key_sealed' },
  ...{ organizationId, rowId: keyId },
})

/** A new key pair (Ed25519): the public half as it is told, the private one sealed for its row. */
export function newSlipKey(organizationId: string): { id: string; publicKey: string; privateKeySealed: string } {
  const id = randomBytes(6).toString('hex')
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const der = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
  const { x } = publicKey.export({ format: 'jwk' })
  return { id, publicKey: x!, privateKeySealed: seal(der, placeOf(organizationId, id)) }
}

type Key = { id: string; sealed: string }

/**
 * Signs slips with the organization's key in force.
 * @returns for a settled slip the text of its square; null for any other, for a reversed one, and while there is no key yet
 */
export async function slipSigner(tx: Tx, ctx: Ctx): Promise<(slip: SlipData) => string | null> {
  const [key] = await tx.execute<Key>(sql`
    select id, private_key_sealed as sealed from reporting.slip_keys
    where organization_id = ${ctx.organizationId} and retired_at is null order by created_at desc limit 1`)
  if (!key) return () => null
  const der = Buffer.from(unseal(key.sealed, placeOf(ctx.organizationId, key.id)), 'base64')
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  return (slip) => {
    if (slip.provisional || slip.status === 'reversed' || slip.slipNumber === null || slip.finalAmountPaise === null)
      return null
    const facts = encodeFacts({
      ...{ keyId: key.id, organizationCode: ctx.organization.code, slipNumber: slip.slipNumber },
      ...{ farmerCode: slip.farmer.code, day: slip.day, bagCount: slip.bags.length },
      ...{ grossWeightGrams: slip.grossWeightGrams, netWeightGrams: slip.netWeightGrams },
      finalAmountPaise: slip.finalAmountPaise,
    })
    return sealFacts(facts, sign(null, signedBytes(facts), privateKey))
  }
}
