import { createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations as installJobs } from 'graphile-worker'
import type postgres from 'postgres'
import { openPostgres } from '@/lib/platform/postgres-client'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const services = ['user', 'farmer', 'lorry', 'delivery', 'payment', 'notification', 'reporting', 'realtime', 'relay']

/**
 * Brings a database to the newest schema, as its owner: roles, migrations, walls, job tables.
 * Safe to run again and by two processes at once (advisory lock).
 * Gives the addresses for the application's own role and for the job library's, which own nothing; their passwords
 * follow from the owner's, so that no further secret has to be kept.
 */
export async function migrate(ownerUrl: string): Promise<{ appUrl: string; jobsUrl: string }> {
  const sql = openPostgres(ownerUrl, { max: 1, prepare: false, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(7270311)`
    await createRoles(sql, ownerUrl)
    await runMigrations(drizzle(sql), { migrationsFolder: path.join(root, 'db/migrations') })
    await sql.unsafe(await readFile(path.join(root, 'db/walls.sql'), 'utf8'))
    // The job library keeps its own tables; they belong to the owner.
    await installJobs({ connectionString: ownerUrl })
    await sql.unsafe(await readFile(path.join(root, 'db/jobs.sql'), 'utf8'))
    await sql`select pg_advisory_unlock(7270311)`
  } finally {
    await sql.end()
  }
  return { appUrl: addressOf(ownerUrl, 'farmtally_app'), jobsUrl: addressOf(ownerUrl, 'farmtally_jobs') }
}

const passwordOf = (ownerUrl: string, role: string): string =>
  createHmac('sha256', `farmtally:${new URL(ownerUrl).password}`)
    .update(role)
    .digest('hex')

function addressOf(ownerUrl: string, role: string): string {
  return Object.assign(new URL(ownerUrl), { username: role, password: passwordOf(ownerUrl, role) }).toString()
}

async function createRoles(sql: postgres.Sql, ownerUrl: string): Promise<void> {
  const ensure = async (role: string, attributes: string) => {
    const [found] = await sql`select 1 from pg_roles where rolname = ${role}`
    if (!found) await sql.unsafe(`create role ${role} ${attributes}`)
  }
  for (const role of ['farmtally_app', 'farmtally_jobs']) {
    await ensure(role, 'login noinherit nosuperuser nocreatedb nocreaterole nobypassrls')
    await sql.unsafe(`alter role ${role} password '${passwordOf(ownerUrl, role)}'`)
  }
  for (const service of services) {
    await ensure(`svc_${service}`, 'nologin nosuperuser nocreatedb nocreaterole nobypassrls')
    await sql.unsafe(`grant svc_${service} to farmtally_app`)
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const ownerUrl = process.env.DATABASE_URL
  if (!ownerUrl) throw new Error('DATABASE_URL is missing: the address of the database as its owner')
  await migrate(ownerUrl)
  process.stdout.write('database is up to date\n')
}
