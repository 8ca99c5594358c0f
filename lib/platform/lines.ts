import type postgres from 'postgres'

/** One connection, used by one transaction at a time. */
export type Line = {
  client: postgres.Sql
  /** True while it is connected: statements may then follow each other without waiting. */
  isOpen: boolean
  /** True when it broke since it was taken: what it carried is rolled back, and it must carry nothing more of it. */
  isLost: boolean
  /** Told once when it breaks: whoever waits for an answer on it waits no longer. */
  onLost?: () => void
  endsAt: number
}

export type Lines = { take: () => Promise<Line>; give: (line: Line) => void; end: () => Promise<void> }

/** A connection is made anew after half an hour: a server behind a changed address, or a pooler, is found again. */
const LIFETIME_MS = 30 * 60_000

/**
 * A pool of clients of one connection each. A client of many would choose the connection for each statement and therefore
 * wait for the answer to `begin`; on a line of its own a transaction sends what it knows at once.
 * @param open makes a client with `max: 1`, without a lifetime of its own, that tells when its connection closes
 */
export function makeLines(max: number, open: (onclose: () => void) => postgres.Sql): Lines {
  const all = new Set<Line>()
  const idle: Line[] = []
  const waiting: ((line: Line) => void)[] = []

  const add = (): Line => {
    const line: Line = { client: undefined as never, isOpen: false, isLost: false, endsAt: Date.now() + LIFETIME_MS }
    line.client = open(() => {
      Object.assign(line, { isOpen: false, isLost: true })
      line.onLost?.()
    })
    all.add(line)
    return line
  }
  const remove = (line: Line): void => {
    all.delete(line)
    line.client.end({ timeout: 5 }).catch(() => {})
  }
  const sound = (): Line | undefined => {
    for (let line = idle.pop(); line; line = idle.pop()) {
      if (!line.isLost) return line
      remove(line)
    }
    return undefined
  }
  return {
    take: async () => sound() ?? (all.size < max ? add() : await new Promise<Line>((resolve) => waiting.push(resolve))),
    give: (line) => {
      line.onLost = undefined
      // A client whose connection broke keeps what it was in the middle of, and lets the next statement suffer for it.
      const isOld = line.isLost || Date.now() > line.endsAt
      if (isOld) remove(line)
      const next = waiting.shift()
      if (next) next(isOld ? add() : line)
      else if (!isOld) idle.push(line)
    },
    end: async () => {
      await Promise.all([...all].map((line) => line.client.end({ timeout: 5 })))
      all.clear()
      idle.length = 0
    },
  }
}
