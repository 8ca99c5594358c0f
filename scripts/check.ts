import path from 'node:path'
import { checkFiles } from './check-files'
import { checkImports } from './check-imports'
import { printed, readSources } from './check-kit'
import { checkNames } from './check-names'

/** `npm run check`: the laws of the house. One line a check (`ok imports`), then every fault with where it belongs. */
const sources = readSources(path.resolve(import.meta.dirname, '..'))
const checks = { imports: checkImports, files: checkFiles, names: checkNames }
for (const [name, check] of Object.entries(checks)) {
  const faults = check(sources)
  console.log(faults.length === 0 ? `ok ${name}` : `not ok ${name}: ${faults.length} to put right`)
  for (const fault of faults) console.log(`  ${printed(fault)}`)
  if (faults.length > 0) process.exitCode = 1
}
