import { sql } from 'drizzle-orm'
import { provenPhone, readWithCredential, writeWithCredential } from '@/lib/access/before-ctx'
import { newId } from '@/lib/kernel/ids'
import { hashSecret, randomText } from './secrets'

const LIFE_MS = 90 * 86_400_000

/** A farmer that a proven phone belongs to. */
export type OwnFarmer = { organizationId: string; farmerId: string; code: string; name: string; village: string }

/** All farmers that carry a proven phone, of every organization; row-level security opens exactly these. */
export const farmersOfPhone = (phone: string): Promise<OwnFarmer[]> =>
  readWithCredential('svc_farmer', provenPhone(phone), async (tx) => [
    ...(await tx.execute<OwnFarmer>(sql`
      select organization_id as "organizationId", id as "farmerId", code, name, village from farmer.farmers
      where phone = ${phone} and status = 'active' order by created_at, id`)),
  ])

/** A new session of a phone that was proven just now. Gives the opaque token (256 random bits), once. */
export async function openPhoneSession(phone: string, userAgent: string, now: Date) {
  const sessionToken = randomText(43)
  const sessionId = newId()
  const hash = hashSecret(sessionToken)
  const expiresAt = new Date(now.getTime() + LIFE_MS).toISOString()
  await writeWithCredential(hash, (tx) =>
    tx.execute(sql`
      insert into "user".phone_sessions (id, token_hash, phone, user_agent, created_at, expires_at)
      values (${sessionId}, ${hash}, ${phone}, ${userAgent.slice(0, 300)}, ${now.toISOString()}::timestamptz,
        ${expiresAt}::timestamptz)`),
  )
  return { sessionId, sessionToken }
}

/** The open session that a token's hash belongs to. */
export const phoneSession = (tokenHash: string): Promise<{ id: string; phone: string } | undefined> =>
  readWithCredential('svc_user', tokenHash, async (tx) => {
    const [row] = await tx.execute<{ id: string; phone: string }>(sql`
      select id, phone from "user".phone_sessions
      where token_hash = ${tokenHash} and revoked_at is null and expires_at > now()`)
    return row
  })

/** Ends one session, or with `everywhere` all of the same phone. */
export async function endPhoneSession(sessionToken: string, everywhere: boolean, now: Date): Promise<void> {
  const hash = hashSecret(sessionToken)
  const found = await phoneSession(hash)
  if (!found) return
  await writeWithCredential(everywhere ? provenPhone(found.phone) : hash, (tx) =>
    tx.execute(sql`
      update "user".phone_sessions set revoked_at = ${now.toISOString()}::timestamptz
      where revoked_at is null and ${everywhere ? sql`phone = ${found.phone}` : sql`token_hash = ${hash}`}`),
  )
}
