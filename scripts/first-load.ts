import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const BUILD = path.resolve('.next')
const PAGE = '(field)/field/[[...path]]'

type Manifest = { rootMainFiles: string[]; polyfillFiles: string[] }
type ClientManifest = { entryJSFiles: Record<string, string[]> }

export const isBuilt = (): boolean => existsSync(path.join(BUILD, 'server/app', PAGE))

/**
 * Every script that the weighing page loads before it can be used: the framework's, the layouts' (with their error pages)
 * and its own. Needs a production build.
 */
export function firstLoadFiles(): string[] {
  const folder = path.join(BUILD, 'server/app', PAGE)
  const { rootMainFiles } = JSON.parse(readFileSync(path.join(folder, 'page/build-manifest.json'), 'utf8')) as Manifest
  const source = readFileSync(path.join(folder, 'page_client-reference-manifest.js'), 'utf8')
  const text = /=\s*(\{"moduleLoading[\s\S]*\})\s*;?\s*$/.exec(source)?.[1]
  if (!text) throw new Error('The client manifest of the weighing page has another form: mend scripts/first-load.ts')
  const { entryJSFiles } = JSON.parse(text) as ClientManifest
  return [...new Set([...rootMainFiles, ...Object.values(entryJSFiles).flat()])]
}

/** Bytes of each file as gzip sends it, the largest first. */
export const sizesOf = (files: string[]): { file: string; bytes: number }[] =>
  files
    .map((file) => ({ file, bytes: gzipSync(readFileSync(path.join(BUILD, file))).length }))
    .sort((a, b) => b.bytes - a.bytes)
