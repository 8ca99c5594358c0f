import { quickSize, type Size, wholeSize } from './sizes'

export type Options = {
  size: Size
  seconds: number
  rounds: number
  isJson: boolean
  /** Names of the jobs to measure; all when absent. */
  only?: string[]
  /** A folder whose loaded database stays for the next run. */
  keep?: string
}

/** `--json --quick --only=list,create50 --keep=FOLDER --seconds=10 --rounds=3`. @throws Error for anything else */
export function optionsOf(args: readonly string[]): Options {
  const given = new Map(args.map((arg) => [arg.split('=')[0]!, arg.slice(arg.indexOf('=') + 1)]))
  for (const name of given.keys())
    if (!NAMES.has(name)) throw new Error(`${name} is unknown; there are ${[...NAMES].join(', ')}`)
  const isQuick = given.has('--quick')
  return {
    size: isQuick ? quickSize : wholeSize,
    seconds: Number(given.get('--seconds') ?? (isQuick ? 4 : 10)),
    rounds: Number(given.get('--rounds') ?? (isQuick ? 1 : 3)),
    isJson: given.has('--json'),
    only: given.get('--only')?.split(','),
    keep: given.get('--keep'),
  }
}

const NAMES = new Set(['--json', '--quick', '--only', '--keep', '--seconds', '--rounds'])
