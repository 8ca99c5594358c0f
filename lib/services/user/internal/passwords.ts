import { hash, verify } from '@node-rs/argon2'

/** argon2id with the library's defaults (19 MiB, two passes), as OWASP recommends. */
export const hashPassword = (password: string): Promise<string> => hash(password)

let decoy: Promise<string> | undefined

/** Compares a password; an unknown person costs the same time as a wrong password. */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hash('nobody has this password')
  const stored = passwordHash?.startsWith('$argon2') ? passwordHash : undefined
  const matches = await verify(stored ?? (await decoy), password).catch(() => false)
  return matches && stored !== undefined
}
