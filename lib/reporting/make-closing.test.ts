import { createHash } from 'node:crypto'
import { Writable } from 'node:stream'
import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { dayOf } from '@/lib/kernel/time'
import { closeDatabase } from '@/lib/platform/db'
import { readWhole } from '@/lib/platform/files'
import { aSettlement, today } from '@/lib/testing/money'
import { aKeptPhoto } from '@/lib/testing/photos'
import { foundWorld, type World } from '@/lib/testing/world'
import { writeZip } from './closing/write-zip'
import { makeReports, REPORTS_ROOM } from './make-reports'
import { requestClosing } from './operations/request-closing'
import { getReportRun } from './queries/report-runs'
import { storedReport } from './queries/stored-report'

let world: World
let first: Awaited<ReturnType<typeof aSettlement>>
beforeAll(async () => {
  world = await foundWorld()
  first = await aSettlement(world)
  await aSettlement(world)
})
afterAll(closeDatabase)
const owner = () => world.as('owner')
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function archiveOf(asked: { day: string } | { tripId: string }) {
  // A photo may be of a later day than this machine's.
  const later = { ...owner(), now: new Date('2090-01-01T00:00:00Z') }
  const { value: run } = await runOperation(later, requestClosing, asked)
  expect(run).toMatchObject({ status: 'waiting', format: 'zip', fileUrl: null })
  expect(await makeReports(world.asSystem())).toBe(1)
  expect(await runQuery(owner(), getReportRun, { reportId: run.id })).toMatchObject({
    ...{ status: 'done', doneCount: run.rowCount, failure: null, fileUrl: `/api/v1/reports/${run.id}/file` },
  })
  const { fileName } = await runQuery(owner(), storedReport, { reportId: run.id })
  const zip = await JSZip.loadAsync((await readWhole(world.organizationId, REPORTS_ROOM, fileName!))!)
  const manifest = JSON.parse(await zip.file('manifest.json')!.async('string'))
  return { zip, manifest, names: Object.keys(zip.files).filter((name) => !name.endsWith('/')) }
}

describe('the close of a trip', () => {
  test('has its slips, its ledger and a manifest whose sizes and hashes are those of the files', async () => {
    const { zip, manifest, names } = await archiveOf({ tripId: first.tripId })
    expect(names).toHaveLength(4)
    expect(names.slice(1)).toEqual(['ledger.csv', 'photos.csv', 'manifest.json'])
    expect(manifest).toMatchObject({ organization: { name: 'Test Maize' }, of: { trip: first.tripId } })
    expect(manifest.files.map(({ name }: { name: string }) => name)).toEqual(names.slice(0, -1))
    for (const { name, size, sha256: hash } of manifest.files) {
      const bytes = await zip.file(name)!.async('uint8array')
      expect([name, bytes.length, sha256(bytes)]).toEqual([name, size, hash])
    }
    expect((await zip.file(names[0]!)!.async('string')).startsWith('%PDF')).toBe(true)
    const ledger = await zip.file('ledger.csv')!.async('string')
    expect(ledger.trimEnd().split('\r\n')).toHaveLength(3)
    expect(ledger).toContain(first.number)
  })
})

describe('the close of a day', () => {
  test('has the slips of every trip settled on it and all its journals', async () => {
    const { zip, names } = await archiveOf({ day: today() })
    expect(names.filter((name) => name.startsWith('slips/'))).toHaveLength(2)
    expect((await zip.file('ledger.csv')!.async('string')).trimEnd().split('\r\n')).toHaveLength(5)
  })

  test('has the photos taken on it, and the hash each had when it arrived', async () => {
    const photo = await aKeptPhoto(world)
    const { zip, manifest } = await archiveOf({ day: dayOf(new Date(photo.takenAt), 'Asia/Kolkata') })
    const kept = manifest.files.find(({ name }: { name: string }) => name.includes(photo.id))
    expect(kept.name).toBe(`photos/without-moisture-${photo.id}.jpg`)
    expect(await zip.file('photos.csv')!.async('string')).toContain(kept.sha256)
  })

  test('of a day on which nothing happened is an archive all the same', async () => {
    const { names } = await archiveOf({ day: '2026-01-01' })
    expect(names).toEqual(['ledger.csv', 'photos.csv', 'manifest.json'])
  })

  test('of a day to come, of a day and a trip, and of nothing is refused; so is a field manager', async () => {
    const ask = (input: object) => runOperation(owner(), requestClosing, input)
    await expect(ask({ day: '2190-01-01' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(ask({ day: today(), tripId: first.tripId })).rejects.toMatchObject({ code: 'invalid' })
    await expect(ask({})).rejects.toMatchObject({ code: 'invalid' })
    await expect(ask({ tripId: newId() })).rejects.toMatchObject({ code: 'not_found' })
    const manager = runOperation(world.as('field_manager'), requestClosing, { day: today() })
    await expect(manager).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('an archive', () => {
  const at = new Date('2026-11-24T00:00:00Z')
  const written = async (read: () => AsyncIterable<string>) => {
    const chunks: Buffer[] = []
    const to = new Writable({
      write(chunk, _encoding, done) {
        chunks.push(chunk)
        done()
      },
    })
    await writeZip([{ name: 'a.txt', read }], { at, about: {}, to, told: async () => {} })
    return Buffer.concat(chunks)
  }

  test('of the same files is the same, byte by byte', async () => {
    const text = async function* () {
      yield 'maize '
      yield 'maize'
    }
    expect(sha256(await written(text))).toBe(sha256(await written(text)))
  })

  test('fails as a whole when one of its files cannot be made', async () => {
    const broken = written(async function* () {
      yield 'half'
      throw new Error('the disk is gone')
    })
    await expect(broken).rejects.toThrow('the disk is gone')
  })
})
