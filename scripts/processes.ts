import { type ChildProcess, spawn } from 'node:child_process'

export type Kept = { stop: () => Promise<void> }

/** Lines of a child get its name in front, so that one terminal tells who speaks. */
function prefixed(name: string, to: NodeJS.WriteStream) {
  let rest = ''
  return (chunk: Buffer) => {
    const lines = (rest + chunk.toString('utf8')).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) to.write(`${name.padEnd(8)} | ${line}\n`)
  }
}

/** Runs a command to its end; throws with its name when it fails. It ends when `signal` is given. */
export function runOnce(
  name: string,
  args: string[],
  variables: Record<string, string>,
  signal?: AbortSignal,
): Promise<void> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  })
  child.stdout.on('data', prefixed(name, process.stdout))
  child.stderr.on('data', prefixed(name, process.stderr))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${name} failed (exit code ${code})`))))
  })
}

/**
 * Keeps a process running: one that ends is started again after 0.5 s, twice as long each time up to 30 s,
 * from the beginning once it has lived for a minute.
 */
export function keepRunning(name: string, args: string[], variables: Record<string, string>): Kept {
  let child: ChildProcess | undefined
  let isStopping = false
  let delayMs = 500
  const start = () => {
    const begun = Date.now()
    const env = { ...process.env, ...variables, FARMTALLY_PROCESS: name }
    const started = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    child = started
    started.stdout.on('data', prefixed(name, process.stdout))
    started.stderr.on('data', prefixed(name, process.stderr))
    started.on('close', (code, signal) => {
      child = undefined
      if (isStopping) return
      if (Date.now() - begun > 60_000) delayMs = 500
      process.stderr.write(`${name} ended (${signal ?? code}); starting it again in ${delayMs / 1_000} s\n`)
      setTimeout(() => !isStopping && start(), delayMs)
      delayMs = Math.min(delayMs * 2, 30_000)
    })
  }
  start()
  return {
    stop: () => {
      isStopping = true
      if (!child) return Promise.resolve()
      const running = child
      return new Promise((resolve) => {
        const tooLong = setTimeout(() => running.kill('SIGKILL'), 27_000)
        running.on('close', () => {
          clearTimeout(tooLong)
          resolve()
        })
        running.kill('SIGTERM')
      })
    },
  }
}
