import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { writeWithCredential } from '@/lib/access/before-ctx'
import { env } from '@/lib/platform/env'

/** The list of promises: single use, at most five tries, at most ten minutes. */
export const CODE_LIFE_MS = 10 * 60_000
export const CODE_TRIES = 5

/** Six digits and a phone can be guessed from a plain hash; the installation's secret is part of these. */
const keyed = (purpose: string, text: string): string =>
  createHmac('sha256', env().AUTH_SECRET).update(`${purpose}:${text}`).digest('hex')
const phoneHash = (phone: string) => keyed('phone', phone)
const codeHash = (phone: string, code: string) => keyed('code', `${phone}:${code}`)

/** A new code for a phone; the one before it is void. Only its hash is kept. */
export async function newCode(phone: string, now: Date): Promise<string> {
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
  const expiresAt = new Date(now.getTime() + CODE_LIFE_MS)
  const hash = phoneHash(phone)
  await writeWithCredential(hash, (tx) =>
    tx.execute(sql`
      insert into "user".sign_in_codes (phone_hash, code_hash, created_at, expires_at)
      values (${hash}, ${codeHash(phone, code)}, ${now.toISOString()}::timestamptz, ${expiresAt.toISOString()}::timestamptz)
      on conflict (phone_hash) do update set code_hash = excluded.code_hash, tries = 0, used_at = null,
        created_at = excluded.created_at, expires_at = excluded.expires_at`),
  )
  return code
}

/** Counts the try before it compares, so that racing tries count each; a right code is used up. */
export function spendCode(phone: string, code: string, now: Date): Promise<boolean> {
  const hash = phoneHash(phone)
  return writeWithCredential(hash, async (tx) => {
    const [row] = await tx.execute<{ code_hash: string }>(sql`
      update "user".sign_in_codes set tries = tries + 1
      where phone_hash = ${hash} and used_at is null and expires_at > ${now.toISOString()}::timestamptz
        and tries < ${CODE_TRIES}
      returning code_hash`)
    const isRight = row !== undefined && isSame(row.code_hash, codeHash(phone, code))
    if (isRight)
      await tx.execute(
        sql`update "user".sign_in_codes set used_at = ${now.toISOString()}::timestamptz where phone_hash = ${hash}`,
      )
    return isRight
  })
}

const isSame = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a), Buffer.from(b))
