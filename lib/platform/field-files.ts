import path from 'node:path'
import { reachableFiles } from './reachable-files'

/** Each script’s package brings Latin letters along, which the Latin one gives already. */
const SPARE_LATIN = /anek[-_](?!latin)[a-z]+[-_]latin/

/**
 * Of the files a build made, those the field app needs to open without a network.
 * @param entries addresses as the service worker's list has them
 */
export function fieldFiles<Entry extends { url: string }>(entries: Entry[]): { manifest: Entry[]; warnings: string[] } {
  const own = new Set(reachableFiles(path.resolve('.next'), '(field)/field/[[...path]]'))
  const isNeeded = (url: string) => own.has(url.replace(/^.*?(?=static\/)/, '')) && !SPARE_LATIN.test(url)
  return { manifest: entries.filter(({ url }) => isNeeded(url) || url.startsWith('/field')), warnings: [] }
}
