import autocannon from 'autocannon'
import type { Job } from './jobs'
import type { House } from './load'

export type Server = { url: string }
const CONNECTIONS = 32

/** Requests a second that one server answers, from 32 connections over some seconds. @throws when any answer is not 2xx */
export async function throughput(server: Server, house: House, job: Job, seconds: number): Promise<number> {
  const headers = { authorization: `Bearer ${job.key(house)}`, 'content-type': 'application/json' }
  const shoot = (request: object) => ({ ...request, ...job.next(), headers })
  const result = await autocannon({
    url: server.url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [{ ...job.next(), headers, setupRequest: shoot }],
    ...(job.isDone && { verifyBody: job.isDone }),
  })
  const bad = result.non2xx + result.errors + result.timeouts + result.mismatches
  if (bad > 0) throw new Error(`${job.name} at ${server.url}: ${bad} answers were not 2xx, or not all was done`)
  return result['2xx'] / result.duration
}

type Answer = { method: string; status: number; text: string }

/** One answer, for comparing. */
export async function ask(server: Server, house: House, job: Job): Promise<Answer> {
  const { method, path, body } = job.next()
  const headers = { authorization: `Bearer ${job.key(house)}`, 'content-type': 'application/json' }
  const response = await fetch(server.url + path, { method, headers, body })
  return { method, status: response.status, text: await response.text() }
}

export const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
