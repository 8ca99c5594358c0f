import { spawn } from 'node:child_process'
import { localEnv } from './local-env'

/**
 * Runs a script of ours against the copy in DATA_DIR: `tsx scripts/run.ts scripts/key.ts --organization demo`.
 * Prints nothing itself; starts the database when no copy is up and stops it afterwards.
 */
const [script, ...args] = process.argv.slice(2)
if (!script) throw new Error('Which script? For example: tsx scripts/run.ts scripts/key.ts')
const { variables, postgres } = await localEnv()
const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
  stdio: 'inherit',
  env: { ...process.env, ...variables },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
const code = await new Promise<number>((resolve) => child.on('close', (result) => resolve(result ?? 1)))
if (postgres?.started) await postgres.stop()
process.exit(code)
