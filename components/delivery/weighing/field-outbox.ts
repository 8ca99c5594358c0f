import { type Outbox, outbox } from './outbox'
import { queueMemory } from './queue-memory'
import { sendCommand } from './send-command'

let only: Outbox | null = null
let isPersistent = false
let isStaying = false

/** The one outbox of this tab. It takes up what an earlier page left, and tries at once when the network is back. */
export function fieldOutbox(): Outbox {
  if (only) return only
  const made = outbox({ memory: queueMemory(storageOrNothing()), send: sendCommand })
  only = made
  window.addEventListener('online', () => void made.flush())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void made.flush()
  })
  window.addEventListener('beforeunload', (event) => {
    if (made.state().queue.length > 0 && !isStaying) event.preventDefault()
  })
  void made.flush()
  return made
}

/** Says that the page is left for another one of the field, which takes the queue up: nobody has to be asked. */
export function keepWorking(): void {
  isStaying = isPersistent
}

/** A browser that refuses storage still weighs; its queue then lives in this page only. */
function storageOrNothing(): Storage {
  try {
    sessionStorage.setItem('weighing.try', '1')
    sessionStorage.removeItem('weighing.try')
    isPersistent = true
    return sessionStorage
  } catch {
    const nothing = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined }
    return nothing as unknown as Storage
  }
}
