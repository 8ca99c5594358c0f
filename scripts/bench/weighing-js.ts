import { firstLoadFiles, sizesOf } from '../first-load'
import { type Figure, rounded } from './compare'

/** What the weighing page loads before anybody touches it, of the build that was measured. */
export function weighingJs(): Figure {
  const bytes = sizesOf(firstLoadFiles()).reduce((sum, file) => sum + file.bytes, 0)
  return { name: 'weighing-js', value: rounded(bytes / 1_000), unit: 'kB gzip' }
}
