import cluster from 'node:cluster'
import { availableParallelism } from 'node:os'
import { RateLimiterClusterMaster } from 'rate-limiter-flexible'
import { envOrExit } from '@/lib/platform/env'
import { isTold } from '@/lib/platform/siblings'

/** A process that ends sooner than this did not start well: another try is not ours to make. */
const SETTLED_MS = 10_000

/**
 * The web server: as many processes as there are processors (WEB_PROCESSES), on one port. This one only hands out
 * connections, counts for all of them what is limited, and passes on what one of them says to the others.
 * One that dies is replaced; when one cannot start, all end and whoever started us decides.
 */
const { PORT, WEB_PROCESSES } = envOrExit()
let isStopping = false

function stop(code: number): void {
  if (isStopping) return
  isStopping = true
  process.exitCode = code
  for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM')
}

function start(): void {
  const begun = Date.now()
  const worker = cluster.fork()
  // A message to one that has just died: it is replaced, and whoever waited for the answer counts by itself.
  worker.on('error', (error) => process.stderr.write(`web process ${worker.process.pid}: ${error.message}\n`))
  worker.on('message', (message) => {
    if (!isTold(message)) return
    for (const other of Object.values(cluster.workers ?? {})) if (other?.isConnected()) other.send(message)
  })
  worker.on('exit', (code, signal) => {
    if (isStopping) return
    process.stderr.write(`web process ${worker.process.pid} ended (${signal ?? code})\n`)
    if (Date.now() - begun < SETTLED_MS) stop(1)
    else start()
  })
}

// `npm run up` runs us through a loader that Next.js does not want.
cluster.setupPrimary({ exec: 'node_modules/next/dist/bin/next', args: ['start', '-p', `${PORT}`], execArgv: [] })
new RateLimiterClusterMaster()
process.on('SIGTERM', () => stop(0)).on('SIGINT', () => stop(0))
for (let started = 0; started < (WEB_PROCESSES ?? availableParallelism()); started++) start()
