import { sql } from 'drizzle-orm'
import { parsePhone } from '@/lib/kernel/phone'
import { pgArray, type Tx } from '@/lib/platform/db'
import { seal, unseal } from '@/lib/platform/secrets-at-rest'
import type { Known } from '../rules/duplicates'
import type { ColumnMapping } from '../rules/import-columns'
import { villageKey } from '../rules/sound-alike'

/** A row of the person's file as it lies in the database; cells are gone once the row is dealt with. */
export type KeptRow = { rowNumber: number; cells: string[]; outcome: string | null }
type Place = { organizationId: string; importId: string }

const placeOf = ({ organizationId, importId }: Place, rowNumber: number) => ({
  table: 'farmer.import_rows',
  column: 'cells_sealed',
  organizationId,
  rowId: `${importId}/${rowNumber}`,
})

/** Puts the rows of a file away, encrypted: account and identity numbers are among the cells. */
export async function keepRows(tx: Tx, place: Place, rows: string[][], rowNumbers: number[]): Promise<void> {
  const records = rows.map((cells, index) => ({
    n: rowNumbers[index],
    sealed: seal(JSON.stringify(cells), placeOf(place, rowNumbers[index]!)),
  }))
  await tx.execute(sql`
    insert into farmer.import_rows (organization_id, import_id, row_number, cells_sealed)
    select ${place.organizationId}, ${place.importId}, n, sealed
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r(n int, sealed text)`)
}

/** The rows that still have their cells, in the file's order; only those waiting to be added when `waiting`. */
export async function readRows(tx: Tx, place: Place, waiting?: { limit: number }): Promise<KeptRow[]> {
  const rows = await tx.execute<{ rowNumber: number; sealed: string; outcome: string | null }>(sql`
    select row_number as "rowNumber", cells_sealed as sealed, outcome from farmer.import_rows
    where organization_id = ${place.organizationId} and import_id = ${place.importId} and cells_sealed is not null
      and ${waiting ? sql`outcome in ('waiting', 'waiting-alike')` : sql`true`}
    order by row_number limit ${waiting?.limit ?? 1_000_000}`)
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    cells: JSON.parse(unseal(sealed, placeOf(place, row.rowNumber))),
  }))
}

/** Notes what became of rows; their cells are wiped unless they still wait. */
export async function markRows(tx: Tx, place: Place, rowNumbers: number[], outcome: string): Promise<void> {
  if (rowNumbers.length === 0) return
  await tx.execute(sql`
    update farmer.import_rows
    set outcome = ${outcome}, cells_sealed = case when ${outcome.startsWith('waiting')} then cells_sealed end
    where organization_id = ${place.organizationId} and import_id = ${place.importId}
      and row_number = any (${pgArray(rowNumbers)}::int[])`)
}

/** The farmers a file's rows could be: those of its phones, and of villages that sound like its villages. */
export async function knownToFile(
  tx: Tx,
  organizationId: string,
  rows: readonly KeptRow[],
  mapping: ColumnMapping,
): Promise<Known[]> {
  const column = (at: number | undefined) => (at === undefined ? [] : rows.map((row) => row.cells[at] ?? ''))
  const keys = new Set(column(mapping.village).map(villageKey))
  const phones = column(mapping.phone)
    .map((cell) => parsePhone(cell.trim().replace(/\.0$/, '')))
    .flatMap((phone) => (phone.ok ? [phone.value] : []))
  const villages = await tx.execute<{ village: string }>(sql`
    select distinct village from farmer.farmers where organization_id = ${organizationId} and status = 'active'`)
  const alike = villages.map(({ village }) => village).filter((village) => keys.has(villageKey(village)))
  return [
    ...(await tx.execute<Known>(sql`
      select id as "farmerId", name, village, phone from farmer.farmers
      where organization_id = ${organizationId} and status = 'active' and (
        village in (select jsonb_array_elements_text(${JSON.stringify(alike)}::jsonb))
        or phone in (select jsonb_array_elements_text(${JSON.stringify(phones)}::jsonb)))`)),
  ]
}
