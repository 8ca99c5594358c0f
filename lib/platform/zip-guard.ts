import { inflateRawSync } from 'node:zlib'
import { limitExceeded } from '@/lib/kernel/errors'

const endMark = 0x06054b50
const entryMark = 0x02014b50

/**
 * Unpacks a zip file in memory, entry by entry, to prove that it stays under `maxBytes` – a declared size may lie.
 * Gives the names of its entries. Format: PKWARE APPNOTE 6.3, §4.3.
 * @throws DomainError limit_exceeded `import.unpacks-too-large`; RangeError when it is not a whole zip file.
 */
export function zipEntriesWithin(bytes: Uint8Array, maxBytes: number): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(buffer)
  const count = buffer.readUInt16LE(end + 10)
  let at = buffer.readUInt32LE(end + 16)
  let left = maxBytes
  const names: string[] = []
  for (let entry = 0; entry < count; entry++) {
    if (buffer.readUInt32LE(at) !== entryMark) throw new RangeError('broken zip directory')
    const nameLength = buffer.readUInt16LE(at + 28)
    names.push(buffer.toString('utf8', at + 46, at + 46 + nameLength))
    left -= unpackedSize(buffer, at, left)
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return names
}

function endOfDirectory(buffer: Buffer): number {
  for (let at = buffer.length - 22; at >= Math.max(0, buffer.length - 65_557); at--) {
    if (buffer.readUInt32LE(at) === endMark) return at
  }
  throw new RangeError('no zip directory')
}

function unpackedSize(buffer: Buffer, entry: number, allowed: number): number {
  const method = buffer.readUInt16LE(entry + 10)
  const packed = buffer.readUInt32LE(entry + 20)
  const local = buffer.readUInt32LE(entry + 42)
  const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
  if (buffer.readUInt32LE(entry + 24) > allowed) throw tooLarge()
  if (method === 0) return packed
  if (method !== 8) throw new RangeError('unknown zip method')
  try {
    return inflateRawSync(buffer.subarray(start, start + packed), { maxOutputLength: Math.max(1, allowed) }).length
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge()
    throw error
  }
}

const tooLarge = () =>
  limitExceeded('import.unpacks-too-large', 'The file unpacks to far more than a table of this size needs.')
