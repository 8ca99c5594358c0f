import type { Reaction } from '@/lib/events/reactions'
import { continueImport } from './operations/continue-import'

/** A running import calls for its own next chunk: each is a transaction of its own, and the office sees it grow. */
export const importReaction: Reaction = {
  name: 'farmer.continue-imports',
  service: 'farmer',
  on: {
    'farmer.import-started': (event, { call }) => call(continueImport, { importId: event.payload.importId }),
    'farmer.import-progressed': (event, { call }) => call(continueImport, { importId: event.payload.importId }),
  },
}
