import type { SQL } from 'drizzle-orm'
import type { Day } from '@/lib/kernel/time'

/** What a figure is: decides how it is written on screen and paper, and its type and unit in a spreadsheet. */
export type ColumnKind = 'text' | 'day' | 'month' | 'count' | 'grams' | 'paise' | 'price' | 'percent'

export type ReportColumn = {
  /** The alias in the report's SQL. */
  key: string
  label: string
  kind: ColumnKind
  /** How it is summed up: a sum, or for an average an expression of our own over the report's columns. */
  total?: 'sum' | string
}

export const filterNames = [
  'fieldManagerId',
  'lorryId',
  'farmerId',
  'tripId',
  'village',
  'status',
  'method',
  'recordedBy',
] as const
export type FilterName = (typeof filterNames)[number]
export type ReportFilters = Partial<Record<FilterName, string>>

/** Whose rows, of when: what a report's SQL may know. */
export type ReportScope = {
  organizationId: string
  timeZone: string
  today: Day
  from: Day
  to: Day
  filters: ReportFilters
  /** A field manager: own trips and own advances only. Null: everything of the organization. */
  onlyMemberId: string | null
}

export type ReportChart = { by: string; of: string; form: 'bars' | 'line' }

/** One report. The same description makes the screen, the PDF, the spreadsheet and the CSV. */
export type Report = {
  kind: string
  title: string
  /** One line for the gallery: which question it answers. */
  about: string
  /** Usual period; `now` reports show what stands today and have none. */
  span: 'month' | 'year' | 'now'
  filters: FilterName[]
  /** What the filter `status` offers. */
  statuses?: readonly string[]
  /** Filters without which there is nothing to show. */
  needs?: FilterName[]
  /** Not for field managers: it says nothing about trips. */
  isOfficeOnly?: boolean
  columns: ReportColumn[]
  chart?: ReportChart
  /** SQL of our own over the columns' aliases. */
  orderBy: string
  rows: (scope: ReportScope) => SQL
}

export type ReportRow = Record<string, string | number | null>
