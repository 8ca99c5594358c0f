import type { QueuedFact, WeighCommand } from './weigh-command'

export type RefusedFact = QueuedFact & { reason: string; message: string }
export type Remembered = { queue: QueuedFact[]; refused: RefusedFact[]; command: WeighCommand | null }

const FACT = 'weighing.fact.'
const REFUSED = 'weighing.refused.'
const COMMAND = 'weighing.command'

/** The queue's place in the browser: one key a fact, so that bag 500 is written as quickly as bag 1. */
export function queueMemory(storage: Storage) {
  const read = <T>(prefix: string): T[] =>
    Object.keys(storage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => parsed<T>(storage.getItem(key)))
  const put = (key: string, value: unknown) => {
    try {
      storage.setItem(key, JSON.stringify(value))
    } catch {
      // A full store: the list in memory stands, and the page says that it is not sent.
    }
  }
  const bySeq = (a: QueuedFact, b: QueuedFact) => a.seq - b.seq
  return {
    load: (): Remembered => ({
      queue: read<QueuedFact>(FACT).sort(bySeq),
      refused: read<RefusedFact>(REFUSED).sort(bySeq),
      command: parsed<WeighCommand>(storage.getItem(COMMAND))[0] ?? null,
    }),
    keep: (item: QueuedFact) => put(FACT + item.seq, item),
    keepRefused: (item: RefusedFact) => put(REFUSED + item.seq, item),
    keepCommand: (command: WeighCommand) => put(COMMAND, command),
    forget: (seq: number) => storage.removeItem(FACT + seq),
    forgetRefused: (seq: number) => storage.removeItem(REFUSED + seq),
    forgetCommand: () => storage.removeItem(COMMAND),
  }
}
export type QueueMemory = ReturnType<typeof queueMemory>

function parsed<T>(text: string | null): T[] {
  try {
    return text ? [JSON.parse(text) as T] : []
  } catch {
    return []
  }
}
