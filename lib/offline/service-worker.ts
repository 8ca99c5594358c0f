/// <reference lib="webworker" />
import { NavigationRoute, type PrecacheEntry, Serwist } from 'serwist'

declare const self: ServiceWorkerGlobalScope & { __SW_MANIFEST?: (PrecacheEntry | string)[] }

/** The page that stands for every address of the field; it carries no data. */
const SHELL = '/field/shell'

/**
 * The field app on the phone: its page, scripts, styles and fonts of one build, all or none, kept when it is installed.
 * The API is never kept. A newer build waits until the page says that nothing unsaved is open.
 */
const files = self.__SW_MANIFEST ?? []
const serwist = new Serwist({
  precacheEntries: files,
  precacheOptions: { cleanupOutdatedCaches: true, ignoreURLParametersMatching: [] },
  clientsClaim: true,
  disableDevLogs: true,
})
serwist.registerRoute(
  new NavigationRoute(serwist.createHandlerBoundToUrl(SHELL), {
    allowlist: [/^\/field(?:[/?]|$)/],
    denylist: [/^\/field\/sw\//],
  }),
)
serwist.addEventListeners()

/** Which build this worker keeps: the version that the truth page shows. */
const build =
  files.flatMap((file) => (typeof file !== 'string' && file.url === SHELL ? [file.revision] : []))[0] ?? null

self.addEventListener('message', ({ data, ports }) => {
  const type = (data as { type?: string } | null)?.type
  if (type === 'use-new-build') void self.skipWaiting()
  if (type === 'which-build') ports[0]?.postMessage(build)
})
