import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { catchUp } from '@/lib/events/catch-up'
import { closeDatabase, transaction } from '@/lib/platform/db'
import { readSpreadsheet } from '@/lib/platform/spreadsheet'
import { aDelivery, aFarmer, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { listFarmers } from '../queries/farmers'
import { getImport } from '../queries/imports'
import { previewImport } from '../queries/preview-import'
import { importReaction } from '../reactions'
import { mapImport } from './map-import'
import { startImport } from './start-import'
import { undoImport } from './undo-import'
import { uploadImport } from './upload-import'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)

const office = (of = world) => of.as('owner')
async function upload(csv: string | Uint8Array, of = world) {
  const bytes = typeof csv === 'string' ? new TextEncoder().encode(csv) : csv
  const table = await readSpreadsheet(bytes, 'farmers.csv', { maxRows: 5_000 })
  return (await runOperation(office(of), uploadImport, { fileName: 'farmers.csv', ...table })).value
}
async function work(of = world) {
  while (await catchUp(importReaction, of.organizationId));
}
const preview = (importId: string, of = world) => runQuery(office(of), previewImport, { importId })
const progress = (importId: string, of = world) => runQuery(office(of), getImport, { importId })
const inDatabase = <T extends Record<string, unknown>>(of: World, statement: ReturnType<typeof sql>) =>
  transaction({ role: 'svc_farmer', organizationId: of.organizationId }, (tx) => tx.execute<T>(statement))

test('a list with a BOM and semicolons is read, its columns are guessed, faults are told by row and cell', async () => {
  const list = await upload(
    '\ufeffFarmer name;Village;Mobile no;Bank a/c\r\nKotresh;Ukkadagatri;98860 11223;123456789012\r\nX;Harihar;12345;\r\n',
  )
  expect(list).toMatchObject({ status: 'uploaded', rowCount: 2, mapping: { name: 0, village: 1, phone: 2 } })
  const seen = await preview(list.id)
  expect(seen).toMatchObject({ goodCount: 1, badCount: 1, columnFaults: [] })
  expect(seen.faults.map(({ rowNumber, column }) => [rowNumber, column])).toEqual([
    [3, 'Farmer name'],
    [3, 'Mobile no'],
  ])
})

test('neither the preview nor the database shows an account number of the file', async () => {
  const list = await upload('Name,Village,Account no\nKotresh,Ukkadagatri,918273645546\n')
  expect(JSON.stringify(await preview(list.id))).not.toContain('918273645546')
  const rows = await inDatabase(world, sql`select * from farmer.import_rows where import_id = ${list.id}`)
  expect(JSON.stringify(rows)).not.toContain('918273645546')
  await runOperation(office(), startImport, { importId: list.id, mode: 'all' })
  await work()
  const kept = await inDatabase(world, sql`select cells_sealed from farmer.import_rows where import_id = ${list.id}`)
  expect(kept.map((row) => row.cells_sealed)).toEqual([null])
})

test('all or the good rows: one bad row stops "all", and stays out of "good"', async () => {
  const list = await upload('Name,Village\nGangamma,Kondajji\n=HYPERLINK("x"),Kondajji\n')
  const all = runOperation(office(), startImport, { importId: list.id, mode: 'all' })
  await expect(all).rejects.toMatchObject({ code: 'refused', reason: 'import.has-faults' })
  await runOperation(office(), startImport, { importId: list.id, mode: 'good' })
  await work()
  expect(await progress(list.id)).toMatchObject({ status: 'done', addedCount: 1, skippedCount: 1 })
})

test('likely duplicates are pointed out, of the list and within the file, and can stay out', async () => {
  const own = await foundWorld()
  await aFarmer(own, 'Ramesh Kumar', 'Harihar')
  const list = await upload('Name,Village\nRamesh Kumar,Harihar\nSuma Devi,Malebennur\nSuma Devi,Malebennur\n', own)
  const { duplicates } = await preview(list.id, own)
  expect(duplicates.map((row) => row.rowNumber)).toEqual([2, 4])
  await runOperation(office(own), startImport, { importId: list.id, mode: 'all', leaveOutDuplicates: true })
  await work(own)
  expect(await progress(list.id, own)).toMatchObject({ addedCount: 1, skippedCount: 2 })
})

test('the person’s own choice of columns counts, and a missing one is said', async () => {
  const list = await upload('A,B\nHarihar,Basavaraj\n')
  expect((await preview(list.id)).columnFaults).toHaveLength(2)
  await runOperation(office(), mapImport, { importId: list.id, mapping: { name: 1, village: 0 } })
  expect(await preview(list.id)).toMatchObject({ columnFaults: [], goodCount: 1 })
})

test('5,000 rows in one go, with an event for each farmer, and undone but for who brought maize', async () => {
  const own = await foundWorld()
  const lines = Array.from({ length: 5_000 }, (_, i) => `Farmer ${'abcdefghij'[i % 10]}${i},Village ${i % 40},`)
  const list = await upload(`Name,Village,Phone\n${lines.join('\n')}`, own)
  await runOperation(office(own), startImport, { importId: list.id, mode: 'good' })
  await catchUp(importReaction, own.organizationId)
  const early = await progress(list.id, own)
  expect(early.status).toBe('running')
  expect(early.doneCount).toBeGreaterThan(0)
  await work(own)
  expect(await progress(list.id, own)).toMatchObject({ status: 'done', addedCount: 5_000, chosenCount: 5_000 })
  const [events] = await inDatabase<{ count: number }>(
    own,
    sql`select count(*) from events.events where name = 'farmer.added'`,
  )
  expect(Number(events?.count)).toBe(5_000)

  const [first] = (await runQuery(office(own), listFarmers, { limit: 1 })).data
  await aDelivery(own, (await aTrip(own)).id, first!.id, [62, 61])
  const undone = (await runOperation(office(own), undoImport, { importId: list.id })).value
  expect(undone).toMatchObject({ status: 'undone', keptCount: 1, kept: [{ id: first!.id }] })
  expect((await runQuery(office(own), listFarmers, { limit: 5 })).data.map((farmer) => farmer.id)).toEqual([first!.id])
}, 60_000)

test('an import begins once; undone in the middle it adds nobody more', async () => {
  const list = await upload('Name,Village\nMallappa,Rattihalli\n')
  await runOperation(office(), startImport, { importId: list.id, mode: 'all' })
  const again = runOperation(office(), startImport, { importId: list.id, mode: 'all' })
  await expect(again).rejects.toMatchObject({ code: 'conflict', reason: 'import.already-started' })
  await runOperation(office(), undoImport, { importId: list.id })
  await work()
  expect(await progress(list.id)).toMatchObject({ status: 'undone', addedCount: 0 })
})

test('100,000 rows, a wrong encoding and an empty list each get a clear answer', async () => {
  await expect(upload(`Name,Village\n${'Ravi,Harihar\n'.repeat(100_000)}`)).rejects.toMatchObject({
    code: 'limit_exceeded',
    reason: 'import.too-many-rows',
  })
  const latin = Uint8Array.from([
    ...new TextEncoder().encode('Name,Village\nJos'),
    0xe9,
    ...new TextEncoder().encode(',Goa\n'),
  ])
  const list = await upload(latin)
  expect((await preview(list.id)).samples[0]?.cells[0]).toBe('José')
  await expect(upload('Name,Village\n')).rejects.toMatchObject({ code: 'invalid' })
})

test('a field manager does not import lists', async () => {
  const input = { headers: ['Name', 'Village'], rows: [['Ravi', 'Harihar']] }
  await expect(runOperation(world.as('field_manager'), uploadImport, input)).rejects.toMatchObject({
    code: 'forbidden',
  })
})
