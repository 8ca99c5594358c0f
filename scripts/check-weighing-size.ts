import { firstLoadFiles, isBuilt, sizesOf } from './first-load'

/** What a cheap phone on a thin line can be asked to fetch before the first bag (docs: experience, "The field"). */
const MOST_KB = 150

if (!isBuilt()) {
  process.stderr.write('There is no production build here. Run `npx next build` first.\n')
  process.exit(2)
}
const sizes = sizesOf(firstLoadFiles())
const totalKb = sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
for (const { file, bytes } of sizes) process.stdout.write(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${file}\n`)
process.stdout.write(
  `${totalKb.toFixed(1).padStart(7)} kB  first-load JavaScript of the weighing page, gzip; at most ${MOST_KB} kB\n`,
)
if (totalKb > MOST_KB) {
  process.stderr.write('Too much: look which library came in, and load it after the first paint.\n')
  process.exit(1)
}
