import { farmerIndex } from '@/components/field/farmer-index'
import { newId } from '@/lib/kernel/ids'
import { bagOf, begin, me, opened } from '@/lib/offline/field-day.fixture'
import type { FarmerRow } from '@/lib/offline/field-view'
import { fold } from '@/lib/offline/fold'

const BAGS = 500
const FARMERS = 10_000
const given = { me, aliases: {} }

/** Milliseconds that `work` takes: the middle one of eleven. */
function median(work: () => void): number {
  const times = Array.from({ length: 11 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[5]!
}

/** What the phone's memory costs, without a browser: prints, never judges. `npx tsx scripts/bench/phone-memory.ts` */
function measure(): void {
  const bags = Array.from({ length: BAGS }, (_, i) => bagOf(i + 1, 60_000 + (i % 9) * 500))
  const start = [opened()]
  const line = (what: string, ms: number) => process.stdout.write(`${what.padEnd(58)} ${ms.toFixed(2)} ms\n`)
  line(
    `opening the app with ${BAGS} bags waiting`,
    median(() => void fold(begin, [...start, ...bags], given)),
  )
  for (const count of [1, BAGS]) {
    const before = fold(begin, [...start, ...bags.slice(0, count - 1)], given)
    line(
      `bag ${count} added to what is shown`,
      median(() => void fold(before, [bags[count - 1]!], given)),
    )
  }
  const names = ['Basappa', 'Gangamma', 'Rudrappa', 'Parvatamma', 'Manjunath', 'Shivakumar', 'Lakshmi']
  const farmers: FarmerRow[] = Array.from({ length: FARMERS }, (_, i) => ({
    ...{
      id: newId(),
      code: `F-${i}`,
      name: `${names[i % 7]} ${names[(i * 3) % 5]} ${i}`,
      village: `Village ${i % 90}`,
    },
    ...{ phone: `+9198${String(10_000_000 + i * 37)}`, advanceOutstandingPaise: 0 },
  }))
  line(
    `index over ${FARMERS} farmers, once`,
    median(() => void farmerIndex([...farmers])),
  )
  const index = farmerIndex(farmers)
  for (const typed of ['b', 'basappa 9', 'nobody at all', '98123'])
    line(
      `farmers found for “${typed}”`,
      median(() => void index.find(typed, 25)),
    )
}

measure()
