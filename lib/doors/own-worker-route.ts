const build = (process.env.NEXT_PUBLIC_APP_VERSION ?? '0').replace(/[^\w.-]/g, '')

/**
 * Pages of money and slips are asked for anew and kept; without a network the last one seen is shown. The page with
 * account and UPI is never kept, and whoever arrives at the sign-in page leaves nothing behind.
 */
const worker = `
const FILES = 'farmer-files-${build}', PAGES = 'farmer-pages'
const kept = (path) => /^\\/farmer(\\/[0-9a-f-]{36}(\\/deliveries\\/[0-9a-f-]{36})?)?$/.test(path)
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(caches.keys().then((names) => Promise.all(
  names.filter((name) => name.startsWith('farmer-files-') && name !== FILES).map((name) => caches.delete(name))
)).then(() => self.clients.claim())))
async function page(event) {
  const request = event.request
  try {
    const answer = await fetch(request)
    const isSignIn = new URL(answer.url).pathname === '/farmer/sign-in'
    if (isSignIn) await caches.delete(PAGES)
    else if (answer.ok && kept(new URL(request.url).pathname)) {
      const copy = answer.redirected
        ? new Response(await answer.clone().blob(), { headers: answer.headers })
        : answer.clone()
      await (await caches.open(PAGES)).put(request.url.split(/[?#]/)[0], copy)
    }
    return answer
  } catch (error) {
    const known = await (await caches.open(PAGES)).match(request.url.split(/[?#]/)[0])
    if (known) return known
    throw error
  }
}
async function file(request) {
  const cache = await caches.open(FILES)
  const known = await cache.match(request)
  if (known) return known
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}
self.addEventListener('fetch', (event) => {
  const { request } = event, url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (request.mode === 'navigate' && !url.pathname.endsWith('/slip')) event.respondWith(page(event))
  else if (url.pathname.startsWith('/_next/static/')) event.respondWith(file(request))
})
`

/** The farmer's service worker: small, so plain text; its scope is the farmer's pages alone. */
export const ownWorkerRoute = () => (): Response =>
  new Response(worker, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
      'Service-Worker-Allowed': '/farmer',
    },
  })
