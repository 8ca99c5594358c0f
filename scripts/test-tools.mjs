import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const PACKAGES = { 'redis-server': 'redis-server', pgbouncer: 'pgbouncer', chromium: 'chromium' }
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
let isListFresh = false

/** Full path of a program, looked for on PATH and where Debian keeps servers. */
function find(command) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/sbin', '/usr/local/sbin']
  return folders.map((folder) => path.join(folder, command)).find((file) => existsSync(file))
}

/** Installs a Debian package when we are root or may become it without a question. */
function install(name) {
  if (!find('apt-get')) return
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args]
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    // Standard output is ours alone: its last line is the total.
    return spawnSync(command, rest, { env, stdio: ['ignore', 2, 2], timeout: 240_000 }).status === 0
  }
  process.stdout.write(`installing ${name} …\n`)
  if (!isListFresh) isListFresh = apt('update', '-q')
  apt('install', '-y', '-q', '--no-install-recommends', name)
}

/** Path of a program the tests start for real; installed when missing. Undefined: there is none. */
export function requireCommand(command) {
  if (!find(command)) install(PACKAGES[command])
  const found = find(command)
  // Debian keeps pgbouncer where an ordinary PATH does not look.
  if (found) process.env.PATH = `${process.env.PATH}${path.delimiter}${path.dirname(found)}`
  return found
}

/** A Chromium: CHROMIUM_PATH, the system's, Playwright's own, or one installed now. */
export async function findChromium() {
  const system = () => [process.env.CHROMIUM_PATH, ...BROWSERS.map(find)].find((file) => file && existsSync(file))
  const { chromium } = await import('@playwright/test')
  const own = () => [chromium.executablePath()].find((file) => existsSync(file))
  const found = system() ?? own()
  if (found) return found
  const args = ['node_modules/@playwright/test/cli.js', 'install', 'chromium']
  spawnSync(process.execPath, args, { stdio: ['ignore', 2, 2], timeout: 240_000 })
  if (own()) return own()
  install(PACKAGES.chromium)
  return system()
}
