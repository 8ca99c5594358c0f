'use client'

import { useSyncExternalStore } from 'react'

const MOVED = 'field-moved'

/** Goes to a page of the field app without asking the server: it works the same with and without a network. */
export function goTo(href: string): void {
  window.history.pushState(null, '', href)
  window.dispatchEvent(new Event(MOVED))
  window.scrollTo(0, 0)
}

function subscribe(notify: () => void) {
  window.addEventListener(MOVED, notify)
  window.addEventListener('popstate', notify)
  return () => {
    window.removeEventListener(MOVED, notify)
    window.removeEventListener('popstate', notify)
  }
}

/** Where we are, path and search; null while the page is drawn on the server, which is the same for every place. */
export const useFieldHref = (): string | null =>
  useSyncExternalStore(
    subscribe,
    () => location.pathname + location.search,
    () => null,
  )
