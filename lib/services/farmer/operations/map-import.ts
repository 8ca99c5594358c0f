import { operation } from '@/lib/access/operation'
import { requireStatus, requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { farmerEvents } from '../events'
import { changeImport, importStream, lockImport } from '../internal/lock-import'
import { mayImport } from '../policy'
import { loadImport } from '../queries/imports'
import { MapImport } from '../schema'
import { ImportView } from '../view'

export const mapImport = operation({
  name: 'farmer.map-import',
  summary: 'Says which column of an uploaded list means what',
  permission: 'farmer:write',
  book: farmerEvents,
  http: { method: 'PATCH', path: '/farmer-imports/{id}', params: { id: 'importId' } },
  input: MapImport,
  output: ImportView,
  subject: (tx, input, ctx) => lockImport(tx, ctx.organizationId, input.importId),
  allow: mayImport,
  run: async ({ tx, input: { importId, mapping, expectedVersion }, subject: of }) => {
    requireVersion(of, expectedVersion)
    requireStatus(of.status, ['uploaded'], 'import.already-started', 'This import has begun. Its columns stay.')
    await changeImport(tx, of, { mapping: mapping as Record<string, number> })
    const mapped = { importId, fields: Object.keys(mapping) }
    return { result: importId, events: [happened(farmerEvents, importStream(of), 'farmer.import-mapped', mapped)] }
  },
  view: (tx, { ctx, result }) => loadImport(tx, ctx, result),
})
