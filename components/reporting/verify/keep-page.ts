const WORKER = '/verify/worker.js'

/** From the first visit on the page of checks opens without a network. A browser that cannot keep it goes on as before. */
export function keepPageForOffline(): void {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker.register(WORKER, { scope: '/verify', updateViaCache: 'none' }).catch(() => undefined)
}
