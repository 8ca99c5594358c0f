import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { forgetEnv } from '@/lib/platform/env'
import {
  aKeptPhoto,
  anArrivedPhoto,
  anArrivingPhoto,
  aPicture,
  photoAnnouncement,
  sha256Of,
} from '@/lib/testing/photos'
import { foundWorld, type World } from '@/lib/testing/world'
import { listPhotos, photoBytes, photoProgress } from '../queries/photos'
import { announcePhoto } from './announce-photo'
import { completePhoto } from './complete-photo'
import { receivePhotoPart } from './receive-photo-part'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)

const manager = () => world.as('field_manager')
const send = async (photoId: string, offset: number, part: Uint8Array) =>
  (await runOperation(manager(), receivePhotoPart, { photoId, offset, bytes: Buffer.from(part).toString('base64') }))
    .value
const complete = (photoId: string) => runOperation(manager(), completePhoto, { photoId })

describe('a photo on its way', () => {
  test('arrives in parts, goes on after a cut, and is kept as another file without the camera’s notes', async () => {
    const noise = Buffer.from(Array.from({ length: 300 * 200 * 3 }, (_, i) => (i * 7919) % 256))
    const picture = await sharp(noise, { raw: { width: 300, height: 200, channels: 3 } })
      .withExif({ IFD0: { Copyright: 'CANARY-OWNER' } })
      .jpeg()
      .toBuffer()
    const { id } = await anArrivingPhoto(world, picture)
    await send(id, 0, picture.subarray(0, 1000))
    await send(id, 1000, picture.subarray(1000, 5000))
    // The answer to the second part was lost: the phone asks and sends from where it is sure.
    expect(await runQuery(manager(), photoProgress, { photoId: id })).toMatchObject({ receivedBytes: 5000 })
    await send(id, 1000, picture.subarray(1000, 5000))
    expect((await send(id, 5000, picture.subarray(5000))).receivedBytes).toBe(picture.length)
    expect((await complete(id)).value).toMatchObject({ status: 'kept', width: 300, height: 200 })
    const { bytes } = await runQuery(manager(), photoBytes, { photoId: id })
    expect(Buffer.from(bytes).includes('CANARY')).toBe(false)
    const { format, exif } = await sharp(bytes).metadata()
    expect({ format, exif }).toEqual({ format: 'jpeg', exif: undefined })
  })

  test('completing twice keeps it once', async () => {
    const { id } = await aKeptPhoto(world)
    expect((await complete(id)).value).toMatchObject({ id, status: 'kept' })
    await expect(send(id, 0, await aPicture())).rejects.toMatchObject({ reason: 'photo.already-kept' })
  })

  test('a part that leaves a gap is refused, and says where to go on', async () => {
    const picture = await aPicture()
    const { id } = await anArrivingPhoto(world, picture)
    await send(id, 0, picture.subarray(0, 100))
    await expect(send(id, 200, picture.subarray(200, 300))).rejects.toMatchObject({
      reason: 'photo.part-missing',
      details: { facts: { receivedBytes: 100 } },
    })
    await expect(send(id, 100, Buffer.alloc(picture.length))).rejects.toMatchObject({ reason: 'photo.part-too-long' })
    await expect(complete(id)).rejects.toMatchObject({ reason: 'photo.incomplete' })
  })

  test('other bytes than announced are refused; sent again from the start they are kept', async () => {
    const picture = await aPicture()
    const { id } = await anArrivingPhoto(world, picture)
    await send(id, 0, Buffer.alloc(picture.length, 7))
    await expect(complete(id)).rejects.toMatchObject({ reason: 'photo.damaged' })
    await send(id, 0, picture)
    expect((await complete(id)).value.status).toBe('kept')
  })
})

describe('what is no photo', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  test.each([
    ['a web page', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a drawing that can hold scripts', svg],
    ['half a photo', Buffer.alloc(0)],
  ])('%s is refused whatever it was announced as', async (name, bytes) => {
    const picture = await aPicture()
    const content = name === 'half a photo' ? picture.subarray(0, picture.length >> 1) : bytes
    const { id } = await anArrivedPhoto(world, content)
    await expect(complete(id)).rejects.toMatchObject({ reason: 'photo.not-a-picture' })
  })

  test('a small file that unfolds into too many pixels is refused', async () => {
    const bomb = await sharp({ create: { width: 8_000, height: 6_000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    const parts = await anArrivingPhoto(world, bomb)
    for (let at = 0; at < bomb.length; at += 500_000) await send(parts.id, at, bomb.subarray(at, at + 500_000))
    await expect(complete(parts.id)).rejects.toMatchObject({ reason: 'photo.not-a-picture' })
  })

  test('more than 10 MB is refused before a byte is sent', async () => {
    const given = { ...(await photoAnnouncement()), byteSize: 10_485_761 }
    await expect(runOperation(manager(), announcePhoto, given)).rejects.toThrow('10 MB')
  })
})

test('the organization’s room for photos is a limit, and says so', async () => {
  const poor = await foundWorld('Little Room')
  process.env.PHOTO_QUOTA_MB = '1'
  forgetEnv()
  try {
    const announce = async (byteSize: number) =>
      runOperation(poor.as('field_manager'), announcePhoto, { ...(await photoAnnouncement()), byteSize })
    await announce(900_000)
    await expect(announce(200_000)).rejects.toMatchObject({ code: 'limit_exceeded', reason: 'photo.quota-full' })
  } finally {
    delete process.env.PHOTO_QUOTA_MB
    forgetEnv()
  }
})

test('a manager sees own photos, the office sees all, another organization none', async () => {
  const { id: photoId } = await aKeptPhoto(world)
  const [other, stranger] = [world.as('field_manager', newId()), await foundWorld('Stranger')]
  await expect(runQuery(other, photoBytes, { photoId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(runQuery(stranger.as('owner'), photoBytes, { photoId })).rejects.toMatchObject({ code: 'not_found' })
  expect(sha256Of((await runQuery(world.as('viewer'), photoBytes, { photoId })).bytes)).toMatch(/^[0-9a-f]{64}$/)
  await expect(runQuery(world.as('owner'), listPhotos, { deliveryId: newId() })).resolves.toEqual({ data: [] })
})

test('the signed paper of an advance or a payment: from the office too, found by what it is about', async () => {
  const paperId = newId()
  const picture = await aPicture()
  const paper = { ...(await photoAnnouncement(picture)), kind: 'receipt' as const, paperId }
  const accountant = world.as('accountant')
  const { id: photoId } = (await runOperation(accountant, announcePhoto, paper)).value
  await runOperation(accountant, receivePhotoPart, { photoId, offset: 0, bytes: picture.toString('base64') })
  await runOperation(accountant, completePhoto, { photoId })
  const { data } = await runQuery(world.as('owner'), listPhotos, { paperId })
  expect(data).toMatchObject([{ id: photoId, paperId, deliveryId: null, kind: 'receipt', status: 'kept' }])
  await expect(runOperation(world.as('viewer'), announcePhoto, paper)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(runQuery(world.as('owner'), listPhotos, {})).rejects.toMatchObject({ code: 'invalid' })
})
