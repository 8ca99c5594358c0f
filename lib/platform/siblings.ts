import cluster from 'node:cluster'

/** What one web process says to the others of the same copy, through the process that started them (scripts/web.ts). */
export type Told = { farmtally: 'forget-credentials' }

export const isTold = (message: unknown): message is Told =>
  typeof message === 'object' && message !== null && 'farmtally' in message

/** Says it to every web process of this copy, to itself too; alone, nothing. */
export function tellSiblings(what: Told['farmtally']): void {
  if (cluster.isWorker && process.connected) process.send?.({ farmtally: what } satisfies Told)
}

/** Hears what any of them says. Next.js bundles a module several times: each copy of it hears. */
export function hearSiblings(what: Told['farmtally'], heard: () => void): void {
  if (!cluster.isWorker) return
  process.on('message', (message) => {
    if (isTold(message) && message.farmtally === what) heard()
  })
}
