/** Kubernetes and systemd wait 30 s before they kill. */
const STOP_LIMIT_MS = 25_000

/** Next.js bundles this module several times; the process is one. */
const state = globalThis as typeof globalThis & { farmtallyIsStopping?: boolean }

/** True from the first stop signal on: readiness answers 503 and load balancers look elsewhere. */
export const isStopping = (): boolean => state.farmtallyIsStopping === true

/**
 * Runs `work` at the first SIGTERM or SIGINT and ends the process with 0 when it is done, at the latest after 25 s.
 * For the realtime and worker processes.
 */
export function onStop(work: () => Promise<unknown>): void {
  const stop = () => {
    if (isStopping()) return
    state.farmtallyIsStopping = true
    setTimeout(() => process.exit(0), STOP_LIMIT_MS).unref()
    work().then(
      () => process.exit(0),
      (error) => {
        process.stderr.write(`stopping failed: ${error instanceof Error ? error.stack : error}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
}

/**
 * Puts itself before the web server's own signal handlers: readiness turns first, new requests are still answered
 * for `delayMs` while load balancers notice, then the server closes and finishes what it has begun. Exit code 0.
 */
export function stopWebGracefully(delayMs: number): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const closing = process.listeners(signal)
    process.removeAllListeners(signal)
    process.on(signal, () => {
      if (isStopping()) return
      state.farmtallyIsStopping = true
      // The server reports the signal as 143 or 130; a stop that was asked for and finished is a success.
      process.once('exit', () => {
        process.exitCode = 0
      })
      setTimeout(() => process.exit(0), STOP_LIMIT_MS).unref()
      setTimeout(() => {
        if (closing.length === 0) process.exit(0)
        for (const listener of closing) listener.call(process, signal)
      }, delayMs)
    })
  }
}
