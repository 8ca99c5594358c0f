import { Logger, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker'
import { forgetExpired } from '@/lib/events/retention'
import { sealAll } from '@/lib/events/seal'
import { log } from '@/lib/platform/log'
import { makeAllReports, sendAllReports } from './make-all-reports'
import { tellEverybody } from './tell-day'

/** A task that fails is tried again with growing pauses; a worker that dies leaves it to another. */
const tasks: TaskList = {
  seal: async () => {
    await sealAll()
  },
  'tell-day': async () => {
    await tellEverybody()
  },
  'make-reports': async (payload) => {
    await makeAllReports((payload as { organizationId?: string }).organizationId)
  },
  'send-reports': async () => {
    await sendAllReports()
  },
  'forget-expired': async () => {
    log().info(await forgetExpired(new Date()), 'what outlived its time is gone')
  },
}

/** Times are UTC. However many workers run, each time is taken once: the library keeps it in the database. */
const timetable = parseCronItems([
  // A minute that was missed is made good by the next one: the seal covers all that is new.
  { task: 'seal', match: '* * * * *', options: { maxAttempts: 1, jobKey: 'seal', backfillPeriod: 0 } },
  // Each organization has its own clock; what was told is not told again.
  { task: 'tell-day', match: '0,30 * * * *', options: { jobKey: 'tell-day', backfillPeriod: 0 } },
  // Asked for by a notice (worker.ts); whoever missed it is found here.
  { task: 'make-reports', match: '*/5 * * * *', options: { jobKey: 'make-reports', backfillPeriod: 0 } },
  // Each organization has its own clock; a due time is taken once, and waits in the database while nobody asks.
  { task: 'send-reports', match: '*/5 * * * *', options: { jobKey: 'send-reports', backfillPeriod: 0 } },
  // 02:10 in India; caught up when the machine slept through it.
  { task: 'forget-expired', match: '40 20 * * *', options: { jobKey: 'forget-expired', backfillPeriod: 86_400_000 } },
])

/**
 * Starts the regular jobs.
 * @param connectionString address of the queue as role `farmtally_jobs`, past any pooler (the library listens)
 */
export function startJobs(connectionString: string): Promise<Runner> {
  return run({
    connectionString,
    taskList: tasks,
    parsedCronItems: timetable,
    concurrency: 2,
    maxPoolSize: 3,
    // The process stops in its own order.
    noHandleSignals: true,
    logger: new Logger(() => (level, message, meta) => {
      const name = level === 'warning' ? 'warn' : level
      // The library tells of each job; that is worth a line only to who looks for a fault.
      log()[name === 'info' ? 'debug' : name]({ ...meta }, message)
    }),
  })
}
