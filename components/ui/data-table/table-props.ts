import type { ReactNode } from 'react'
import type { Outcome } from '@/lib/doors/outcome'

export type Page<Row> = { data: Row[]; nextCursor: string | null }

export type TableColumn<Row> = {
  id: string
  header: string
  /** Printed small under the header: `kg`, `₹`. */
  unit?: string
  /** The first column's cell becomes the row's link: put no link of your own into it. */
  cell: (row: Row) => ReactNode
  align?: 'left' | 'right'
  /** What the API sorts by when this header is pressed. */
  sortKey?: string
  /** What the export writes; without it the column is not exported. Numbers stay numbers. */
  csv?: (row: Row) => string | number | null
  /** Not shown until the person chooses it. */
  hidden?: boolean
}

export type TableFilter = { id: string; label: string; options: { value: string; label: string }[] }

export type BulkAction<Row> = {
  id: string
  label: string
  danger?: boolean
  /** One confirmation for all chosen rows. */
  confirm: {
    title: (count: number) => string
    body?: ReactNode
    action: string
    reason?: { label: string; minLength?: number }
  }
  run: (rows: Row[], answer: { reason: string }) => Promise<Outcome<unknown>>
}

export type DataTableProps<Row> = {
  /** Names the table in the browser's memory and in the query cache. */
  id: string
  /** The list's address, `/api/v1/deliveries`; may carry fixed parameters. */
  url: string
  /** What the rows are, in the plural: `deliveries`. */
  noun: string
  columns: TableColumn<Row>[]
  filters?: TableFilter[]
  searchable?: boolean | string
  defaultSort?: string
  rowId: (row: Row) => string
  /** The row's own page; Ctrl-click and the first cell go there. Without it they lead to the list with the row's panel open. */
  rowHref?: (row: Row) => string
  /** A click or Enter; without it the row's id is put into the `panel` parameter, or the row's page opens. */
  onOpen?: (row: Row) => void
  /** `panel` opens the side panel by URL, `page` goes to rowHref. Default: panel. */
  opens?: 'panel' | 'page'
  bulkActions?: BulkAction<Row>[]
  /** The first page, fetched by the server for the same URL. */
  initialData?: Page<Row>
  /** Shown when there is nothing at all, without a filter. */
  empty?: ReactNode
  /** Prefix of the URL parameters, where a page has two tables. */
  prefix?: string
}
