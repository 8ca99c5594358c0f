import { type ChildProcess, spawn } from 'node:child_process'
import { freePort } from '../postgres'

export type Started = { url: string; stop: () => Promise<void> }
type Variables = Record<string, string>

async function started(name: string, args: string[], variables: Variables, ready: string): Promise<Started> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { ...process.env, ...variables, NODE_ENV: 'production', PORT: String(port), APP_URL: url }
  const child = spawn(process.execPath, args, {
    env: env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`)
    const answer = await fetch(url + ready).catch(() => undefined)
    if (answer) return { url, stop: () => ended(child) }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await ended(child)
  throw new Error(`${name} was not ready within half a minute`)
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const tooLong = setTimeout(() => child.kill('SIGKILL'), 10_000)
    child.on('close', () => {
      clearTimeout(tooLong)
      resolve()
    })
    child.kill('SIGTERM')
  })
}

/** Our production server, as `npm run up` starts it. */
export const startOurs = (variables: Variables): Promise<Started> =>
  started('web', ['--import', 'tsx', 'scripts/web.ts'], variables, '/api/health/live')

export const startBare = (variables: Variables): Promise<Started> =>
  started('bare', ['--import', 'tsx', 'scripts/bench/bare.ts'], variables, '/nothing')
