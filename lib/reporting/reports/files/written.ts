import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** Writes and waits where the other side is slower: memory stays as small as one batch. */
export async function written(to: Writable, chunk: string | Uint8Array): Promise<void> {
  if (!to.write(chunk)) await once(to, 'drain')
}
