import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runOnce } from './processes'

const SOURCES = [
  'app',
  'components',
  'lib',
  'db/schema',
  'public',
  'package-lock.json',
  'instrumentation.ts',
  'proxy.ts',
]
const MARK = '.next/farmtally-sources'

/** Builds for production unless the sources are byte for byte those of the last build. */
export async function buildIfChanged(variables: Record<string, string>, signal?: AbortSignal): Promise<void> {
  const hash = await hashOfSources()
  if ((await readFile(MARK, 'utf8').catch(() => '')) === hash) return
  process.stdout.write('building …\n')
  await runOnce('build', ['node_modules/next/dist/bin/next', 'build'], variables, signal)
  await writeFile(MARK, hash)
}

/** One hash over names and contents of everything the build reads; tests are no part of it. */
export async function hashOfSources(): Promise<string> {
  const configs = (await readdir('.')).filter((name) => /\.config\.(js|mjs|ts)$|^tsconfig\.json$/.test(name))
  const files = (await Promise.all([...SOURCES, ...configs].map(filesBelow))).flat().sort()
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(await readFile(file))
      .update('\0')
  return hash.digest('hex')
}

async function filesBelow(start: string): Promise<string[]> {
  const entries = await readdir(start, { withFileTypes: true }).catch(() => undefined)
  if (!entries) return (await readFile(start).catch(() => undefined)) ? [start] : []
  const found = await Promise.all(
    entries
      .filter((entry) => !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => {
        const name = path.join(start, entry.name)
        return entry.isDirectory() ? filesBelow(name) : [name]
      }),
  )
  return found.flat()
}
