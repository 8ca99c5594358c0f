import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/** What a cheap phone on a thin line can be asked to fetch before the first bag (docs: experience, "The field"). */
const MOST_KB = 150
const BUILD = path.resolve('.next')
const PAGE = '(field)/field/[[...path]]'

type Manifest = { rootMainFiles: string[]; polyfillFiles: string[] }
type ClientManifest = { entryJSFiles: Record<string, string[]> }

/** Every script that the weighing page loads before it can be used: the framework's, the layouts' (with their error pages) and its own. */
function firstLoadFiles(): string[] {
  const folder = path.join(BUILD, 'server/app', PAGE)
  const { rootMainFiles } = JSON.parse(readFileSync(path.join(folder, 'page/build-manifest.json'), 'utf8')) as Manifest
  const source = readFileSync(path.join(folder, 'page_client-reference-manifest.js'), 'utf8')
  const text = /=\s*(\{"moduleLoading[\s\S]*\})\s*;?\s*$/.exec(source)?.[1]
  if (!text)
    throw new Error('The client manifest of the weighing page has another form: mend scripts/check-weighing-size.ts')
  const { entryJSFiles } = JSON.parse(text) as ClientManifest
  return [...new Set([...rootMainFiles, ...Object.values(entryJSFiles).flat()])]
}

if (!existsSync(path.join(BUILD, 'server/app', PAGE))) {
  process.stderr.write('There is no production build here. Run `npx next build` first.\n')
  process.exit(2)
}
const sizes = firstLoadFiles()
  .map((file) => ({ file, bytes: gzipSync(readFileSync(path.join(BUILD, file))).length }))
  .sort((a, b) => b.bytes - a.bytes)
const totalKb = sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
for (const { file, bytes } of sizes) process.stdout.write(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${file}\n`)
process.stdout.write(
  `${totalKb.toFixed(1).padStart(7)} kB  first-load JavaScript of the weighing page, gzip; at most ${MOST_KB} kB\n`,
)
if (totalKb > MOST_KB) {
  process.stderr.write('Too much: look which library came in, and load it after the first paint.\n')
  process.exit(1)
}
