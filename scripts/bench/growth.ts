import { type Figure, rounded } from './compare'
import type { Job } from './jobs'
import { median, throughput } from './measure'
import type { Options } from './options'
import type { Stand } from './stand'

/** Milliseconds our server takes for one answer of a job under the usual load: the median of the rounds. */
export async function timeOf(stand: Stand, job: Job, { rounds, seconds }: Options): Promise<number> {
  await throughput(stand.ours, stand.house, job, 2)
  const times: number[] = []
  for (let round = 0; round < rounds; round++)
    times.push(1_000 / (await throughput(stand.ours, stand.house, job, seconds)))
  return median(times)
}

/** How much longer one answer takes at ten times the data: 1 is not at all. */
export const growthOf = (job: Job, before: number, after: number): Figure => ({
  name: `${job.name}-growth`,
  value: rounded(after / before, 100),
  unit: 'times its own time at ten times the data',
})
