/**
 * The service worker of the public check, small enough to be read whole: it keeps one page with its scripts, and shows it for
 * every address under /verify when there is no network. The square of the slip is behind the address's `#`, so the page has it.
 */
const WORKER = `
const KEPT = 'slip-check-1', PAGE = '/verify/offline'
async function keep() {
  const cache = await caches.open(KEPT)
  const page = await fetch(PAGE, { cache: 'no-store' })
  if (!page.ok) return
  const text = await page.clone().text()
  const parts = [...new Set(text.match(/\\/_next\\/static\\/[\\w.~%/-]+\\.(?:js|css|woff2)/g) || [])]
  await Promise.all(parts.map(async (part) => { if (!(await cache.match(part))) await cache.add(part) }))
  await cache.put(PAGE, page)
}
self.addEventListener('install', (event) => { self.skipWaiting(); event.waitUntil(keep()) })
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { request } = event, url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(async () => (await caches.match(PAGE)) || Response.error()))
  } else if (url.pathname.startsWith('/_next/static/')) {
    event.respondWith(caches.match(url.pathname).then((kept) => kept || fetch(request).then(async (answer) => {
      if (answer.ok) (await caches.open(KEPT)).put(url.pathname, answer.clone())
      return answer
    })))
  }
})
`

/** Asked for anew at each start: an old one must never stay. */
export const verifyWorkerRoute = (): Response =>
  new Response(WORKER, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
      'Service-Worker-Allowed': '/verify',
    },
  })
