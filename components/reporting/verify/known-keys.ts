import type { PublicSlipKey } from '@/lib/reporting/public-slip-key'

const PLACE = 'farmtally.slip-keys'

const kept = (): Record<string, PublicSlipKey> => {
  try {
    return JSON.parse(localStorage.getItem(PLACE) ?? '{}') as Record<string, PublicSlipKey>
  } catch {
    return {}
  }
}

/** Whose slips this device can check without a network. */
export const knownKeys = (): PublicSlipKey[] => Object.values(kept())

/**
 * The key that a slip names: kept on this device, else fetched once and kept.
 * @returns 'unknown' when our server knows no such key, 'offline' when it cannot be asked
 */
export async function keyOf(keyId: string): Promise<PublicSlipKey | 'unknown' | 'offline'> {
  const known = kept()[keyId]
  if (known) return known
  const response = await fetch(`/verify/keys/${keyId}`).catch(() => null)
  if (response?.status === 404) return 'unknown'
  const isOurs = response?.ok && response.headers.get('content-type')?.includes('json')
  const key = isOurs ? ((await response.json().catch(() => null)) as PublicSlipKey | null) : null
  if (key?.kid !== keyId) return 'offline'
  localStorage.setItem(PLACE, JSON.stringify({ ...kept(), [keyId]: key }))
  return key
}
