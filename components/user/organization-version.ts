type Versioned = { id: string; version: number }

const saved = new Map<string, number>()

/** After a section is saved the next one may be saved before the page has been read again: its version is already known here. */
export function rememberVersion({ id, version }: Versioned): void {
  saved.set(id, version)
}

/** The newest version of the organization that this browser has seen: the page's, or what its own last save made. */
export const knownVersion = ({ id, version }: Versioned): number => Math.max(version, saved.get(id) ?? 0)
