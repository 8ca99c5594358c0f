import { sql } from 'drizzle-orm'
import { readByCredential } from '@/lib/access/by-credential'

/** A public key as JSON Web Key (RFC 8037), with whose it is. */
export type PublicSlipKey = {
  kty: 'OKP'
  crv: 'Ed25519'
  alg: 'EdDSA'
  use: 'sig'
  kid: string
  x: string
  organization: { code: string; name: string }
  createdAt: string
  retiredAt: string | null
}

type Found = { organizationId: string; publicKey: string; createdAt: string; retiredAt: string | null }

/** The public half of a key, for anybody who holds a slip that names it; null for none. The name opens that row alone. */
export async function publicSlipKey(keyId: string): Promise<PublicSlipKey | null> {
  if (!/^[0-9a-f]{12}$/.test(keyId)) return null
  return readByCredential<Found, PublicSlipKey>(
    'reporting',
    keyId,
    async (tx) =>
      (
        await tx.execute<Found>(sql`select organization_id as "organizationId", public_key as "publicKey",
          created_at as "createdAt", retired_at as "retiredAt" from reporting.slip_keys where id = ${keyId}`)
      )[0],
    async (tx, { organizationId, publicKey, createdAt, retiredAt }) => {
      const [organization] = await tx.execute<{ code: string; name: string }>(sql`
        select code, name from "user".organizations where organization_id = ${organizationId}`)
      const iso = (at: string) => new Date(at).toISOString()
      return {
        ...{ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid: keyId, x: publicKey },
        ...{ organization: organization!, createdAt: iso(createdAt), retiredAt: retiredAt && iso(retiredAt) },
      }
    },
  )
}
