import { parseArgs } from 'node:util'
import { type SabotageName, sabotages } from './sabotages'

export type Options = { seed: number; tier: Tier; sabotage?: SabotageName }
export type Tier = keyof typeof tiers

/** How much is played. `phonesEach`: phones of one manager; the second one weighs on the trips of the first. */
export type Size = {
  operations: number
  organizations: number
  managers: number
  phonesEach: number
  farmers: number
  /** At least so many faults must have happened, or the run proves nothing. */
  leastFaults: number
  /** Of each hundred steps of a phone, how many are advances to the farmers whom everybody pays. */
  advancePercent: number
  /** So often a phone tries to get rid of what waits once the network is whole. */
  patience: number
  /** The server is killed, or the database cut off, after so many requests. */
  requestsBetweenCuts: [number, number]
}

export const tiers = {
  smoke: {
    operations: 5_000,
    organizations: 2,
    managers: 6,
    phonesEach: 2,
    farmers: 60,
    leastFaults: 20,
    advancePercent: 4,
    patience: 400,
    requestsBetweenCuts: [10, 40],
  },
  full: {
    operations: 100_000,
    organizations: 4,
    managers: 6,
    phonesEach: 2,
    farmers: 200,
    leastFaults: 300,
    advancePercent: 2,
    patience: 400,
    requestsBetweenCuts: [60, 180],
  },
} satisfies Record<string, Size>

/** What a sabotaged build has to survive: less work, more money at the same gates. */
export const sabotagedSize: Size = {
  ...{ operations: 1_500, organizations: 2, managers: 4, phonesEach: 2, farmers: 40, leastFaults: 10 },
  advancePercent: 12,
  patience: 30,
  requestsBetweenCuts: [10, 40],
}

/** `--seed N --tier smoke|full --sabotage NAME`. @throws Error for anything else, with what there is */
export function optionsOf(args: readonly string[]): Options {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ args: [...args], options: { seed: text, tier: text, sabotage: text } })
  const { seed = '1', tier = 'smoke', sabotage } = values
  if (!/^\d{1,9}$/.test(seed)) throw new Error('--seed is a whole number')
  if (!Object.hasOwn(tiers, tier)) throw new Error(`--tier is one of ${Object.keys(tiers).join(', ')}`)
  if (sabotage !== undefined && !Object.hasOwn(sabotages, sabotage))
    throw new Error(`--sabotage is one of ${Object.keys(sabotages).join(', ')}`)
  return { seed: Number(seed), tier: tier as Tier, ...(sabotage && { sabotage: sabotage as SabotageName }) }
}
