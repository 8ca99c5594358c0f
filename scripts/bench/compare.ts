import type { Job } from './jobs'
import type { House } from './load'
import { ask, median, type Server, throughput } from './measure'
import type { Options } from './options'
import { type Stand, say } from './stand'

/** One line of `--json`. `bare` and `ratio` are there where a bare server does the same. */
export type Figure = { name: string; value: number; unit: string; bare?: number; ratio?: number }

export const rounded = (value: number, per = 10) => Math.round(value * per) / per

/** One job on both servers in turns, after their answers were compared. @throws where they disagree */
export async function compareServers(stand: Stand, ours: Job, theirs: Job, options: Options): Promise<Figure> {
  const { house } = stand
  await compareAnswers(stand.ours, stand.bare, house, ours, theirs)
  const rates: [number[], number[]] = [[], []]
  // A server that runs for days is measured warm, each for as long as a round.
  await throughput(stand.ours, house, ours, options.seconds)
  await throughput(stand.bare, house, theirs, options.seconds)
  for (let round = 0; round < options.rounds; round++) {
    rates[0].push(await throughput(stand.ours, house, ours, options.seconds))
    rates[1].push(await throughput(stand.bare, house, theirs, options.seconds))
    say(`${ours.name}: ours ${rates[0].at(-1)!.toFixed(0)}, bare ${rates[1].at(-1)!.toFixed(0)} a second`)
  }
  const [value, bare] = rates.map(median) as [number, number]
  const ratio = rounded(value / bare, 1_000)
  const per = ours.bags ?? 1
  const unit = ours.bags ? 'bags/s' : 'requests/s'
  return { name: ours.name, value: rounded(value * per), unit, bare: rounded(bare * per), ratio }
}

/** Reads must be equal byte for byte; creates differ in ids and times only. @throws where the two servers disagree */
async function compareAnswers(ours: Server, bare: Server, house: House, job: Job, theirs: Job): Promise<void> {
  const [a, b] = [await ask(ours, house, job), await ask(bare, house, theirs)]
  const plain = (text: string) =>
    text
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
      .replace(/"createdAt":"[^"]+"/g, '"createdAt"')
      .replace(/KA 17 B \d+/g, 'lorry')
  // A phone hears of each operation by the id it gave; what the bare server says of itself is its own affair.
  if (job.isDone && a.status === 200 && b.status === 200 && job.isDone(a.text) && job.isDone(b.text)) return
  const same = a.method === 'GET' ? a.text === b.text : plain(a.text) === plain(b.text)
  if (a.status !== b.status || !same)
    throw new Error(
      `${job.name}: different answers\n${a.status} ${a.text.slice(0, 1_500)}\n${b.status} ${b.text.slice(0, 1_500)}`,
    )
}
