import { hasUnsaved, watchTyping } from './unsaved'

const WORKER = '/field/sw/sw.js'
const LOOK_EVERY_MS = 30 * 60_000

let newBuild: ServiceWorker | null = null
let isTakenElsewhere = false
const listeners = new Set<() => void>()

let isKept = false

/** Keeps the app on this phone and looks for newer builds now and then. Does nothing where the browser cannot. */
export function keepInstalled(): void {
  if (isKept || !('serviceWorker' in navigator) || process.env.NODE_ENV !== 'production') return
  isKept = true
  watchTyping()
  followOtherTabs()
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

/**
 * Another tab has taken the newer build: its scripts are on the phone, this tab's are not any more. It follows at once,
 * or is told to when what is typed here is saved.
 */
function followOtherTabs(): void {
  let isControlled = navigator.serviceWorker.controller !== null
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (isControlled && !hasUnsaved()) location.reload()
    else if (isControlled) notice()
    isControlled = true
  })
  function notice() {
    isTakenElsewhere = true
    for (const listener of listeners) listener()
  }
}

/** A newer build that waits on this phone. */
export const newBuildWaits = (): boolean => newBuild !== null || isTakenElsewhere
export function onNewBuild(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/**
 * Takes the newer build into use: it takes over, then the page is loaded anew from it.
 * @returns false while something typed here is not saved; nothing happens then
 */
export function takeNewBuild(): boolean {
  if (hasUnsaved()) return false
  if (isTakenElsewhere) location.reload()
  else newBuild?.postMessage({ type: 'use-new-build' })
  return true
}
