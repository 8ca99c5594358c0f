import { gzipSync } from 'node:zlib'

/** Kilobytes (gzip) of JavaScript that the weighing page loads before anybody touches it. */
export async function weighingJsKilobytes(url: string, cookie: string, path: string): Promise<number> {
  const html = await (await fetch(url + path, { headers: { cookie } })).text()
  const sources = new Set([...html.matchAll(/<script[^>]+src="([^"]+\.js[^"]*)"/g)].map((match) => match[1]!))
  let bytes = 0
  for (const source of sources) {
    const file = await fetch(new URL(source, url))
    bytes += gzipSync(Buffer.from(await file.arrayBuffer()), { level: 9 }).byteLength
  }
  return bytes / 1_000
}
