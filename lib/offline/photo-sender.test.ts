import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/kernel/ids'
import { PART_BYTES, sendPhotos } from './photo-sender'
import { newPhoto, type PhotoShelf, type ShelvedPhoto } from './photo-shelf'

type Answer = { status: number; body: Record<string, unknown> } | null

/** A shelf in memory and a server that keeps parts as ours does; `disturb` may swallow or change any answer. */
async function world(
  bytes: Uint8Array<ArrayBuffer>,
  disturb: (call: number, answer: Answer) => Answer = (_, answer) => answer,
) {
  const rows = new Map<string, ShelvedPhoto>()
  const shelf: PhotoShelf = {
    put: async (photo) => void rows.set(photo.id, photo),
    get: async (id) => rows.get(id),
    ofPaper: async (paperId) => [...rows.values()].filter((photo) => photo.paperId === paperId),
    waiting: async () => [...rows.values()].filter((photo) => !photo.isSent && !photo.refusal),
  }
  const photo = await newPhoto({ id: newId(), kind: 'moisture', blob: new Blob([bytes]) })
  await shelf.put(photo)
  const server = { announced: false, parts: new Uint8Array(), kept: null as Uint8Array | null }
  const view = () => ({ id: photo.id, status: server.kept ? 'kept' : 'arriving', receivedBytes: server.parts.length })
  let calls = 0

  async function real(method: string, path: string, body: unknown): Promise<Answer> {
    if (path === '/api/v1/photos') {
      server.announced = true
      return { status: 201, body: { ...view(), receivedBytes: 0 } }
    }
    if (method === 'PUT') {
      const offset = Number(new URL(path, 'http://x').searchParams.get('offset'))
      if (offset > server.parts.length) return { status: 409, body: { reason: 'photo.part-missing', detail: 'a gap' } }
      const part = new Uint8Array(await (body as Blob).arrayBuffer())
      server.parts = new Uint8Array([...server.parts.subarray(0, offset), ...part])
    }
    if (path.endsWith('/complete')) server.kept ??= server.parts
    return { status: 200, body: view() }
  }
  const ask = async (method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) =>
    disturb(calls++, await real(method, path, body))
  return { shelf, photo, server, ask, row: () => rows.get(photo.id)! }
}
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const picture = new Uint8Array(PART_BYTES * 3 + 100).map((_, i) => i % 251)

describe('a photo on its way', () => {
  it('goes in parts and is marked sent once it is kept', async () => {
    const { shelf, server, ask, row, photo } = await world(picture)
    expect(await sendPhotos({ shelf, ask })).toEqual({ kind: 'done', sent: 1 })
    expect(sha(server.kept!)).toBe(photo.sha256)
    expect(row().isSent).toBe(true)
  })

  it('whatever answers are lost or foreign, it ends up whole, and is never called sent before it is', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom<'ok' | 'lost' | 'portal' | 'busy'>('ok', 'lost', 'portal', 'busy'), { maxLength: 40 }),
        async (plan) => {
          const { shelf, server, ask, row, photo } = await world(picture, (call, answer) => {
            const fate = plan[call] ?? 'ok'
            if (fate === 'lost') return null
            if (fate === 'portal') return { status: 200, body: { hello: 'please sign in to the hotel' } }
            return fate === 'busy' ? { status: 503, body: { reason: 'database.unavailable', detail: 'busy' } } : answer
          })
          for (let round = 0; round <= plan.length; round++) {
            await sendPhotos({ shelf, ask })
            if (row().isSent) expect(server.kept && sha(server.kept)).toBe(photo.sha256)
            expect(row().refusal).toBeUndefined()
          }
          expect(row().isSent).toBe(true)
        },
      ),
      { numRuns: 25 },
    ))

  it('one whose delivery has not arrived yet waits for the next round, and holds nobody up', async () => {
    let isThere = false
    const { shelf, ask, row } = await world(picture, (_, answer) =>
      isThere ? answer : { status: 404, body: { code: 'not_found', detail: 'This delivery does not exist.' } },
    )
    expect(await sendPhotos({ shelf, ask })).toEqual({ kind: 'done', sent: 0 })
    expect(row()).toMatchObject({ isSent: false })
    isThere = true
    expect(await sendPhotos({ shelf, ask })).toEqual({ kind: 'done', sent: 1 })
  })

  it('what is no picture is refused in words and not sent again', async () => {
    const { shelf, ask, row } = await world(picture, (_, answer) =>
      answer?.body.status === 'kept'
        ? { status: 409, body: { reason: 'photo.not-a-picture', detail: 'Take it again.' } }
        : answer,
    )
    await sendPhotos({ shelf, ask })
    expect(row()).toMatchObject({ isSent: false, refusal: 'Take it again.' })
    expect(await shelf.waiting()).toEqual([])
  })

  it('after a restore the server is asked first: what it still has is not sent again, what it lost is', async () => {
    const { shelf, ask, row, server, photo } = await world(picture)
    await sendPhotos({ shelf, ask })
    const again = () => shelf.put({ ...row(), isSent: false, wasSent: true })
    const asked: string[] = []
    const restored = async (method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => {
      asked.push(method)
      const isUnknown = method === 'GET' && !server.announced
      return isUnknown ? { status: 404, body: { code: 'not_found' } } : ask(method, path, body)
    }
    await again()
    await sendPhotos({ shelf, ask: restored })
    expect([asked, row().isSent]).toEqual([['GET'], true])
    Object.assign(server, { announced: false, parts: new Uint8Array(), kept: null })
    await again()
    await sendPhotos({ shelf, ask: restored })
    expect([sha(server.kept!), row().isSent]).toEqual([photo.sha256, true])
  })
})
