import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { catalogueFaults } from '@/db/catalogue'
import { outsideBreaches, sealBreaches } from '@/db/invariants/seals'
import { invariants } from '@/db/invariants/sums'
import { openPostgres } from '@/lib/platform/postgres-client'

const SEALS = path.join(process.env.DATA_DIR ?? 'data', 'seals')

export type Finding = { promise: string; breaches: string[] }

/** Holds a live database, read as its owner, against everything that must always be true. */
export async function verify(ownerUrl: string): Promise<Finding[]> {
  const sql = openPostgres(ownerUrl, { max: 1, prepare: false, onnotice: () => {} })
  try {
    const findings: Finding[] = [
      { promise: 'the walls between organizations stand', breaches: await catalogueFaults(sql) },
      { promise: 'no sealed event was changed', breaches: await sealBreaches(sql) },
      { promise: 'the seals are those that were written down outside', breaches: await outsideBreaches(sql, SEALS) },
    ]
    for (const { promise, breaches } of invariants)
      findings.push({ promise, breaches: (await breaches(sql)).map((row) => row.breach) })
    return findings
  } finally {
    await sql.end()
  }
}

async function main(): Promise<void> {
  const ownerUrl = process.env.DATABASE_URL
  if (!ownerUrl) throw new Error('DATABASE_URL is missing: the address of the database as its owner')
  const findings = await verify(ownerUrl)
  for (const { promise, breaches } of findings) {
    console.log(`${breaches.length === 0 ? 'ok    ' : 'BROKEN'} ${promise}`)
    for (const breach of breaches.slice(0, 20)) console.log(`         ${breach}`)
    if (breaches.length > 20) console.log(`         … and ${breaches.length - 20} more`)
  }
  process.exitCode = findings.some((finding) => finding.breaches.length > 0) ? 1 : 0
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main()
