import type { SavedReportView } from '@/lib/reporting/queries/saved-reports'
import type { GalleryShelf } from './report-gallery'

type Named = { kind: string; title: string; about: string }

const shelves: Record<string, string[]> = {
  Weighing: ['delivery-register', 'trips', 'trip-sheet'],
  Money: ['settlements', 'payments', 'advances', 'daily-advances', 'outstanding'],
  'People and time': ['manager-performance', 'farmer-performance', 'months', 'farmer-year'],
}

/** Reports as they stand on the page; one that is on no shelf stands on the last. */
export function galleryShelves(reports: readonly Named[]): GalleryShelf[] {
  const placed = new Set(Object.values(shelves).flat())
  const itemOf = ({ kind, title, about }: Named) => ({ href: `/reports/${kind}`, title, about })
  const rest = reports.filter(({ kind }) => !placed.has(kind)).map(itemOf)
  return Object.entries(shelves).map(([title, kinds], at, all) => ({
    title,
    items: [
      ...kinds.flatMap((kind) => reports.filter((report) => report.kind === kind).map(itemOf)),
      ...(at === all.length - 1 ? rest : []),
    ],
  }))
}

/** What people here put together themselves; no shelf while there is nothing. */
export function savedShelf(saved: readonly SavedReportView[]): GalleryShelf[] {
  const items = saved.map(({ id, name, isShared, isOwn, ownerName }) => ({
    href: `/reports/${id}`,
    title: name,
    about: isOwn ? (isShared ? 'Yours, shared with everybody' : 'Yours alone') : `Shared by ${ownerName}`,
  }))
  return items.length > 0 ? [{ title: 'Own reports', items }] : []
}
