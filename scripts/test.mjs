// Plain Node without packages: `npm test` works on a clean clone.
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { installPackages, requireNode } from './first-steps.mjs'
import { failedFiles, failedJourneys, failedTests } from './test-failures.mjs'
import { findChromium, requireCommand } from './test-tools.mjs'

requireNode()
installPackages()

const scratch = mkdtempSync(path.join(tmpdir(), 'farmtally-run-'))
// The database may run as another system user, who has to reach its files.
chmodSync(scratch, 0o755)
const total = { passed: 0, failed: 0 }
const wrong = []
const MINUTE = 60_000
/** Files with failed tests that are run a second time; more than these is no chance. */
const MOST_FILES_AGAIN = 5
let running

/** Counts one check; a step that could not run is a failure, never a silence. `named` says which and why: a cut log keeps its end. */
function count(name, passed, failed, reason = '', named = []) {
  total.passed += passed
  total.failed += failed
  if (failed > 0) wrong.push(`${name}: ${failed} failed ${reason}`.trim())
  wrong.push(...named.map((line) => `  ${line}`))
}

/** Said at the end, whatever the total: a test that passes only the second time is a defect to mend, not one to hide. */
function note(what, lines) {
  if (lines.length > 0) wrong.push(`(${what})`, ...lines.map((line) => `  ${line}`))
}

/** Runs Node with arguments, shows and returns what it says. The group is killed after `limit`. */
function run(args, { env = {}, limit = 10 * MINUTE } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, detached: true })
    running = child
    let text = ''
    const tooLong = setTimeout(() => kill(child, 'SIGKILL'), limit)
    for (const stream of ['stdout', 'stderr']) {
      child[stream].on('data', (chunk) => {
        text += chunk
        process[stream].write(chunk)
      })
    }
    child.on('close', (code) => {
      clearTimeout(tooLong)
      running = undefined
      resolve({ code: code ?? 1, text })
    })
  })
}

function kill(child, signal) {
  try {
    process.kill(-child.pid, signal)
  } catch {
    // It has ended by itself.
  }
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

async function check(name, args) {
  process.stdout.write(`\n── ${name}\n`)
  const { code } = await run(args)
  count(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1)
}

/** The laws of the house: each line `ok …` or `not ok …` is one check. */
async function laws() {
  process.stdout.write('\n── laws of the house\n')
  const { code, text } = await run(['--import', 'tsx', 'scripts/check.ts'])
  const passed = text.match(/^ok /gm)?.length ?? 0
  const failed = text.match(/^not ok /gm)?.length ?? 0
  count('laws', passed, code !== 0 && failed === 0 ? 1 : failed)
}

async function unitTests() {
  process.stdout.write('\n── rules, operations, contract, doors (vitest)\n')
  const first = await vitest(['--coverage'], 16 * MINUTE)
  if (!first) return count('vitest', 0, 1, '(no result)')
  const again =
    first.files.length > 0 && first.files.length <= MOST_FILES_AGAIN && (await vitest(first.files, 8 * MINUTE))
  const failed = again ? again.failed : first.failed
  if (again && failed.length < first.failed.length) note('vitest: failed at first, passed when run again', first.failed)
  count('vitest', first.total - failed.length, failed.length, '(skipped ones count as failed)', failed)
}

/** Runs vitest on everything or on some files; gives the number of tests, the failed ones in words, and their files. */
async function vitest(args, limit) {
  const file = path.join(scratch, 'vitest.json')
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await run(['node_modules/vitest/vitest.mjs', 'run', ...args, ...reporters], { limit })
  const report = readJson(file)
  if (!report) return undefined
  const failed = failedTests(report, process.cwd())
  if (code !== 0 && failed.length === 0) failed.push(`vitest ended with ${code} though every test passed`)
  return { total: Math.max(report.numTotalTests, failed.length), failed, files: failedFiles(report) }
}

/** A production build and server with its own data, then the browser. */
async function browserTests(chromium) {
  process.stdout.write('\n── production build, server and browser (Playwright)\n')
  const [port, realtime] = [await freePort(), await freePort()]
  const address = `http://localhost:${port}`
  const server = spawn(process.execPath, ['scripts/up.mjs'], {
    detached: true,
    env: {
      RATE_LIMIT_PER_MINUTE: '20000',
      RATE_LIMIT_SIGN_IN_PER_HOUR: '2000',
      ...process.env,
      ...{ PORT: `${port}`, REALTIME_PORT: `${realtime}`, APP_URL: address, DATABASE_URL: '', APP_DATABASE_URL: '' },
      DATA_DIR: path.join(scratch, 'data'),
      LOG_LEVEL: 'warn',
    },
  })
  running = server
  const ended = new Promise((resolve) => server.on('close', resolve))
  server.stderr.pipe(process.stderr, { end: false })
  const isReady = await new Promise((resolve) => {
    const tooLong = setTimeout(() => resolve(false), 12 * MINUTE)
    server.on('close', () => resolve(false))
    server.stdout.on('data', (chunk) => {
      process.stdout.write(chunk)
      if (!String(chunk).includes('FarmTally is ready')) return
      clearTimeout(tooLong)
      resolve(true)
    })
  })
  count('npm run up', isReady ? 1 : 0, isReady ? 0 : 1)
  if (isReady)
    await playwright({ E2E_URL: address, E2E_DATA_DIR: path.join(scratch, 'data'), CHROMIUM_PATH: chromium ?? '' })
  else count('playwright', 0, 1, '(no server)')
  running = server
  server.kill('SIGTERM')
  const tooLong = setTimeout(() => kill(server, 'SIGKILL'), 40_000)
  const code = await ended
  clearTimeout(tooLong)
  count('orderly stop', isReady && code === 0 ? 1 : 0, isReady && code !== 0 ? 1 : 0, `(exit code ${code})`)
}

async function playwright(env) {
  const file = path.join(scratch, 'playwright.json')
  const { code } = await run(['node_modules/@playwright/test/cli.js', 'test'], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    limit: 30 * MINUTE,
  })
  const result = readJson(file)
  const stats = result?.stats
  if (!stats) return count('playwright', 0, 1, '(no result)')
  const failed = stats.unexpected + stats.skipped
  note('playwright: failed at first, passed when run again', failedJourneys(result, 'flaky'))
  count(
    'playwright',
    stats.expected + stats.flaky,
    code !== 0 && failed === 0 ? 1 : failed,
    '(skipped ones count as failed)',
    [...failedJourneys(result, 'unexpected'), ...failedJourneys(result, 'skipped')],
  )
}

function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (running) kill(running, 'SIGTERM')
    process.exit(130)
  })
}

for (const command of ['redis-server', 'pgbouncer']) {
  const found = requireCommand(command)
  count(command, found ? 1 : 0, found ? 0 : 1, '(not on this machine and could not be installed)')
}
const chromium = await findChromium()
count('browser', chromium ? 1 : 0, chromium ? 0 : 1, '(no Chromium found, and none could be installed)')
await check('route types (next typegen)', ['node_modules/next/dist/bin/next', 'typegen'])
await check('types (tsc)', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'])
await check('lint (biome)', ['node_modules/@biomejs/biome/bin/biome', 'check', '.'])
await laws()
await unitTests()
await check('a season on bad days (chaos, smoke)', ['--import', 'tsx', 'scripts/chaos/chaos.ts', '--tier', 'smoke'])
await browserTests(chromium)

rmSync(scratch, { recursive: true, force: true })
if (wrong.length > 0)
  process.stdout.write(`\n${wrong.map((line) => (/^[ (]/.test(line) ? line : `✗ ${line}`)).join('\n')}\n`)
process.exitCode = total.failed > 0 ? 1 : 0
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
