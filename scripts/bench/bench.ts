import { ageing } from './ageing'
import { compareServers, type Figure } from './compare'
import { growthOf, timeOf } from './growth'
import { jobsOf } from './jobs'
import { type Options, optionsOf } from './options'
import { settling } from './settling'
import { tenthOf } from './sizes'
import { type Stand, startStand } from './stand'
import { storm } from './storm'
import { weighingJs } from './weighing-js'

/** A tenth of the data first, for the growth of the dashboard; then all of it and every job in turn. */
async function measure(stand: Stand, options: Options): Promise<Figure[]> {
  const { size, only } = options
  const wanted = (name: string) => !only || only.includes(name)
  const [mine, theirs] = [jobsOf(size, 0), jobsOf(size, 1)]
  const growing = mine.find((job) => job.name === 'dashboard')!
  const hasGrowth = wanted(`${growing.name}-growth`) && !stand.isWhole(size)
  let before = 0
  if (hasGrowth) {
    await stand.grow(tenthOf(size))
    before = await timeOf(stand, growing, options)
  }
  await stand.grow(size)
  const figures: Figure[] = []
  if (hasGrowth) figures.push(growthOf(growing, before, await timeOf(stand, growing, options)))
  for (const [index, job] of mine.entries())
    if (wanted(job.name)) figures.push(await compareServers(stand, job, theirs[index]!, options))
  if (wanted('storm')) figures.push(await storm(stand, size))
  if (wanted('settle60')) figures.push(...(await settling(stand)))
  if (wanted('ageing')) figures.push(...(await ageing(stand)))
  if (wanted('weighing-js')) figures.push(weighingJs())
  return figures
}

const lineOf = ({ name, value, unit, bare, ratio }: Figure): string =>
  `${name.padEnd(16)} ${value} ${unit}${bare === undefined ? '' : `, bare ${bare}, ratio ${ratio}`}`

const options = optionsOf(process.argv.slice(2))
const stand = await startStand(options.keep)
const figures = await measure(stand, options).finally(stand.stop)
for (const figure of figures) process.stdout.write(`${options.isJson ? JSON.stringify(figure) : lineOf(figure)}\n`)
