import type postgres from 'postgres'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { forgetEnv } from '@/lib/platform/env'
import { openPostgres } from '@/lib/platform/postgres-client'

export type OwnDatabase = { ownerUrl: string; owner: postgres.Sql; drop: () => Promise<void> }

/** A database of its own for a suite that tampers with tables; the application's pool then points at it. */
export async function ownDatabase(): Promise<OwnDatabase> {
  const given = { owner: process.env.DATABASE_URL!, app: process.env.APP_DATABASE_URL! }
  const name = `t_${newId().replaceAll('-', '')}`
  const admin = openPostgres(given.owner, { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name} template ${process.env.TEST_TEMPLATE}`)
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString()
  const point = async (owner: string, app: string) => {
    await closeDatabase()
    Object.assign(process.env, { DATABASE_URL: owner, APP_DATABASE_URL: app })
    forgetEnv()
  }
  await point(at(given.owner), at(given.app))
  const owner = openPostgres(at(given.owner), { max: 1, onnotice: () => {} })
  const drop = async () => {
    await owner.end()
    await point(given.owner, given.app)
    await admin.unsafe(`drop database ${name} with (force)`)
    await admin.end()
  }
  return { ownerUrl: at(given.owner), owner, drop }
}
