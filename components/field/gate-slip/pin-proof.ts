/** A second on a cheap phone. Four digits stay guessable by whoever holds the proof: it is a receipt, no lock. */
const ROUNDS = 200_000

/**
 * A salted hash of a PIN that the farmer chose, `pbkdf2-sha256:<rounds>:<salt>:<hash>` in base64. Shown the same PIN again,
 * `isSamePin` says so. The PIN itself is kept nowhere.
 */
export async function pinProof(pin: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  return `pbkdf2-sha256:${ROUNDS}:${base64(salt)}:${base64(await derive(pin, salt, ROUNDS))}`
}

/** Whether a proof was made from this PIN; false for a proof that cannot be read. */
export async function isSamePin(pin: string, proof: string): Promise<boolean> {
  const [name, rounds, salt, hash] = proof.split(':')
  if (name !== 'pbkdf2-sha256' || !salt || !hash) return false
  const bytes = Uint8Array.from(atob(salt), (letter) => letter.charCodeAt(0))
  return base64(await derive(pin, bytes, Number(rounds))) === hash
}

async function derive(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits'])
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256))
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
