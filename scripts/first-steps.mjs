import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..')
const LEAST = [20, 19]

/** Ends the process with a sentence when this Node.js is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return
  process.stderr.write(
    `FarmTally needs Node.js ${LEAST.join('.')} or newer; this is ${process.versions.node}. See https://nodejs.org\n`,
  )
  process.exit(1)
}

/** `npm ci` when the packages are missing or the lock file is another than at the last time. */
export function installPackages() {
  process.chdir(root)
  const hash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  const mark = 'node_modules/.farmtally-lock'
  const npmsOwn = 'node_modules/.package-lock.json'
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return
  if (!existsSync(mark) && existsSync(npmsOwn) && isComplete(npmsOwn)) {
    writeFileSync(mark, hash)
    return
  }
  process.stdout.write('installing packages (npm ci) …\n')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const args = ['ci', '--no-audit', '--no-fund', '--include=dev']
  const done = spawnSync(npm, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.status !== 0) {
    process.stderr.write('npm ci failed: see above. The packages come from the registry npm is configured for.\n')
    process.exit(1)
  }
  writeFileSync(mark, hash)
}

/** True when npm's own record of what is installed agrees with the lock file: somebody ran `npm ci` by hand. */
function isComplete(record) {
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
  const found = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(wanted).every(
    ([name, entry]) => name === '' || entry.optional || found[name]?.version === entry.version,
  )
}
