import { readFileSync } from 'node:fs'
import path from 'node:path'

const CHUNK = /static\/(?:chunks|media)\/[\w.~-]+\.(?:js|css|woff2)/g

/**
 * Every script, style and font of a production build that one page can come to need: those it begins with, and those
 * that these name in their text (late parts, fonts). Paths as in the build folder, `static/chunks/…`.
 */
export function reachableFiles(buildFolder: string, page: string): string[] {
  const server = path.join(buildFolder, 'server/app', page)
  const read = (file: string) => readFileSync(file, 'utf8')
  const begin =
    read(path.join(server, 'page/build-manifest.json')) + read(path.join(server, 'page_client-reference-manifest.js'))
  const found = new Set(begin.match(CHUNK))
  for (const file of found) {
    if (file.endsWith('.woff2')) continue
    const text = read(path.join(buildFolder, file))
    for (const next of text.match(CHUNK) ?? []) found.add(next)
    // A style names its fonts relative to itself.
    for (const [, name] of text.matchAll(/url\(["']?\.\.\/media\/([\w.~-]+\.woff2)/g)) found.add(`static/media/${name}`)
  }
  return [...found].sort()
}
