export type Shortcut = { keys: string; label: string; group: string; run: () => void }

/** How long the second key of `g t` may take. */
export const SEQUENCE_MS = 900

/** True where a key belongs to what is being typed, or to an open dialog, not to the page. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input,textarea,select,[role=dialog],[role=menu]') !== null
}

/**
 * What a key means after the keys before it.
 * @returns the shortcut to run, or the keys to remember until the next one.
 */
export function follow(shortcuts: Iterable<Shortcut>, before: string, key: string): { run?: Shortcut; held: string } {
  const all = [...shortcuts]
  for (const typed of before ? [`${before} ${key}`, key] : [key]) {
    const hit = all.findLast((shortcut) => shortcut.keys === typed)
    if (hit) return { run: hit, held: '' }
    if (all.some((shortcut) => shortcut.keys.startsWith(`${typed} `))) return { held: typed }
  }
  return { held: '' }
}
