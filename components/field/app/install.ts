const WORKER = '/field/sw/sw.js'
const LOOK_EVERY_MS = 30 * 60_000

let newBuild: ServiceWorker | null = null
const listeners = new Set<() => void>()

let isKept = false

/** Keeps the app on this phone and looks for newer builds now and then. Does nothing where the browser cannot. */
export function keepInstalled(): void {
  if (isKept || !('serviceWorker' in navigator) || process.env.NODE_ENV !== 'production') return
  isKept = true
  navigator.serviceWorker.register(WORKER, { scope: '/field', updateViaCache: 'none' }).then(watch, () => undefined)
}

function watch(registration: ServiceWorkerRegistration): void {
  const notice = (worker: ServiceWorker | null) => {
    // The first build of all has nobody to wait for.
    if (!worker || !navigator.serviceWorker.controller) return
    newBuild = worker
    for (const listener of listeners) listener()
  }
  notice(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') notice(registration.waiting)
    })
  })
  const look = () => void registration.update().catch(() => undefined)
  setInterval(look, LOOK_EVERY_MS)
  window.addEventListener('online', look)
}

/** A newer build that waits on this phone. */
export const newBuildWaits = (): boolean => newBuild !== null
export function onNewBuild(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Takes the newer build into use: it takes over, then the page is loaded anew from it. */
export function takeNewBuild(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  newBuild?.postMessage({ type: 'use-new-build' })
}
