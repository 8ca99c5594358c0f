/** The smallest message: what changed, never what it says now. The screen asks the authorized query. */
export type Change = {
  /** Commit order within the organization; the client sends its last one when it comes back. */
  position: number
  name: string
  type: string
  id: string
  version: number
  /** Lists that may look different: the ids of the tables on screen. */
  lists: readonly string[]
  /** Other records the event names. */
  about: string[]
}

/** Server → client: `change`; `told` when the member has a new notification; `ready` after joining; `resync` when too much was missed: read everything again. */
export type ServerToClient = {
  change: (change: Change) => void
  told: () => void
  ready: (at: { position: number }) => void
  resync: (at: { position: number }) => void
}
