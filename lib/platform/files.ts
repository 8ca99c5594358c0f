import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { env } from './env'

const SAFE = /^[a-z0-9][a-z0-9-]*(\.[a-z0-9]+)?$/
/** Files of one organization lie under its id: a name can never reach another's. */
const folderOf = (organizationId: string, room: string): string =>
  path.join(/*turbopackIgnore: true*/ env().DATA_DIR, 'files', safe(organizationId), safe(room))

function safe(name: string): string {
  if (!SAFE.test(name)) throw new RangeError('not a file name')
  return name
}
const fileOf = (organizationId: string, room: string, name: string): string =>
  path.join(/*turbopackIgnore: true*/ folderOf(organizationId, room), safe(name))

/** A name that says nothing and cannot be guessed: 128 random bits. */
export const randomName = (extension: string): string => `${randomBytes(16).toString('hex')}.${extension}`

/** Bytes that are there; 0 when there is no such file. */
export async function sizeOf(organizationId: string, room: string, name: string): Promise<number> {
  try {
    return (await stat(fileOf(organizationId, room, name))).size
  } catch {
    return 0
  }
}

/** Puts bytes at an offset and cuts what lay behind them, so that a repeated part changes nothing. Gives the new size. */
export async function writeAt(
  organizationId: string,
  room: string,
  name: string,
  offset: number,
  bytes: Uint8Array,
): Promise<number> {
  await mkdir(folderOf(organizationId, room), { recursive: true })
  const file = await open(fileOf(organizationId, room, name), offset === 0 ? 'w' : 'r+')
  try {
    await file.write(bytes, 0, bytes.length, offset)
    await file.truncate(offset + bytes.length)
    await file.sync()
  } finally {
    await file.close()
  }
  return offset + bytes.length
}

/** A whole file, or null when it is not there. */
export async function readWhole(organizationId: string, room: string, name: string): Promise<Buffer | null> {
  try {
    return await readFile(fileOf(organizationId, room, name))
  } catch {
    return null
  }
}

/** Writes a whole file; readers see the old one or the new one, never a half. */
export async function writeWhole(
  organizationId: string,
  room: string,
  name: string,
  bytes: Uint8Array | string,
): Promise<void> {
  await mkdir(folderOf(organizationId, room), { recursive: true })
  const target = fileOf(organizationId, room, name)
  const beside = `${target}.${randomBytes(4).toString('hex')}`
  await writeFile(beside, bytes, { flush: true })
  await rename(beside, target)
}

/**
 * Writes a file of any length as it comes. Readers see it once all of it is there; after a failure nothing is left.
 * @param fill writes and ends the stream
 */
export async function writeStreamed(
  organizationId: string,
  room: string,
  name: string,
  fill: (to: Writable) => Promise<void>,
): Promise<void> {
  await mkdir(folderOf(organizationId, room), { recursive: true })
  const target = fileOf(organizationId, room, name)
  const beside = `${target}.${randomBytes(4).toString('hex')}`
  const to = createWriteStream(beside, { flush: true })
  const done = finished(to)
  try {
    await Promise.all([fill(to), done])
    await rename(beside, target)
  } catch (error) {
    to.destroy()
    await done.catch(() => {})
    await rm(beside, { force: true })
    throw error
  }
}

/** A file as a stream, or null when it is not there. */
export async function readStreamed(organizationId: string, room: string, name: string): Promise<Readable | null> {
  if ((await sizeOf(organizationId, room, name)) === 0) return null
  return createReadStream(fileOf(organizationId, room, name))
}

export const removeFile = (organizationId: string, room: string, name: string): Promise<void> =>
  rm(fileOf(organizationId, room, name), { force: true })
