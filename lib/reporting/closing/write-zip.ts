import { createHash } from 'node:crypto'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import yazl from 'yazl'
import type { Part } from './closing-parts'

export type ManifestFile = { name: string; size: number; sha256: string }
type Manifest = Record<string, unknown>

/**
 * Writes parts one after the other into a ZIP and ends the stream; last comes manifest.json with the size and hash of each. Never is
 * more than one part in memory.
 * @param at the time that every file bears, so that the same files make the same archive
 * @param about what stands in the manifest beside the files
 * @param told hears how many parts are done
 */
export async function writeZip(
  parts: Part[],
  { at, about, to, told }: { at: Date; about: Manifest; to: Writable; told: (done: number) => Promise<void> },
): Promise<void> {
  const zip = new yazl.ZipFile()
  const output = zip.outputStream as Readable
  // An error of a part is also the archive's: nobody else listens, and a half archive must not look like a whole one.
  zip.on('error', (error: Error) => output.destroy(error))
  const files: ManifestFile[] = []
  // Readers are asked for when their turn has come: the manifest is made when all others are through.
  const add = (name: string, isPacked: boolean, read: () => AsyncIterable<string | Uint8Array>) =>
    zip.addReadStreamLazy(name, { mtime: at, mode: 0o100644, compress: !isPacked }, (give) => {
      const content = Readable.from(read(), { objectMode: false })
      content.on('error', (error) => output.destroy(error))
      give(null, content)
    })
  for (const part of parts)
    add(part.name, part.isPacked ?? false, async function* () {
      const hash = createHash('sha256')
      let size = 0
      for await (const piece of part.read()) {
        const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
        hash.update(bytes)
        size += bytes.length
        yield bytes
      }
      files.push({ name: part.name, size, sha256: hash.digest('hex') })
      await told(files.length)
    })
  add('manifest.json', false, async function* () {
    yield `${JSON.stringify({ ...about, files }, null, 2)}\n`
  })
  zip.end()
  await pipeline(output, to)
}
