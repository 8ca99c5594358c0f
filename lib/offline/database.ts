import { openDatabase } from './idb'

/** What came from the server, each row by its id; replaced as it comes. */
export const serverTables = [
  'trips',
  'deliveries',
  'farmers',
  'requests',
  'lorries',
  'priceLists',
  'attention',
  'news',
  'advances',
] as const
export type ServerTable = (typeof serverTables)[number]

const PREFIX = 'farmtally.field.'
/** One database for each member of each organization: two people on one phone never see each other's work. */
export const databaseName = (organizationId: string, memberId: string): string =>
  `${PREFIX}${organizationId}.${memberId}`

/** Opens a person's own database on this phone, with the steps that lift older ones. */
export const openFieldDatabase = (name: string): Promise<IDBDatabase> =>
  openDatabase(name, [
    (database) => {
      const operations = database.createObjectStore('operations', { keyPath: 'seq', autoIncrement: true })
      operations.createIndex('state', 'state')
      operations.createIndex('id', 'id', { unique: true })
      for (const table of serverTables) database.createObjectStore(table, { keyPath: 'id' })
      database.createObjectStore('photos', { keyPath: 'id' })
      database.createObjectStore('meta')
    },
  ])

/** Names of all people's databases on this phone. */
export async function fieldDatabases(): Promise<string[]> {
  const known = (await indexedDB.databases?.()) ?? []
  return known.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name] : []))
}
