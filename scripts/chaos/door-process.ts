import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import { freePort } from '../postgres'
import { type SabotageName, sabotageOf } from './sabotages'

const ROOT = path.resolve(import.meta.dirname, '../..')
const OUT = path.join(ROOT, 'node_modules/.cache/farmtally-chaos')

/** Builds the door; a sabotage changes a few lines on their way into the build, and nowhere else. */
export async function buildDoor(sabotage: SabotageName | undefined): Promise<string> {
  const patches = (sabotage && sabotageOf(sabotage).patches) ?? []
  await mkdir(OUT, { recursive: true })
  const outfile = path.join(OUT, `door-${sabotage ?? 'whole'}-${process.pid}.mjs`)
  const open = new Set(patches)
  await build({
    ...{ entryPoints: [path.join(ROOT, 'scripts/chaos/door.ts')], outfile, bundle: true, format: 'esm' },
    ...{ platform: 'node', packages: 'external', tsconfig: path.join(ROOT, 'tsconfig.json'), logLevel: 'error' },
    alias: { 'server-only': path.join(ROOT, 'node_modules/next/dist/compiled/server-only/empty.js') },
    plugins: [
      {
        name: 'sabotage',
        setup: ({ onLoad }) => {
          onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
            const mine = patches.filter((patch) => path.join(ROOT, patch.file) === file)
            if (mine.length === 0) return undefined
            let contents = await readFile(file, 'utf8')
            for (const patch of mine) {
              if (!contents.includes(patch.find)) throw new Error(`${patch.file} no longer has: ${patch.find}`)
              contents = contents.replaceAll(patch.find, patch.put)
              open.delete(patch)
            }
            return { contents, loader: 'ts' }
          })
        },
      },
    ],
  })
  for (const patch of open) throw new Error(`${patch.file} is no part of the door: ${sabotage} does nothing`)
  return outfile
}

export type Door = { url: string; kill: () => Promise<void>; stop: () => Promise<void>; kills: () => number }

/** Starts the door on a port of its own. `kill` is SIGKILL and a new start on the same port. */
export async function startDoor(file: string, variables: Record<string, string>): Promise<Door> {
  const port = await freePort()
  let kills = 0
  let child = await started()

  async function started(): Promise<ChildProcess> {
    const env = { ...process.env, ...variables, NODE_ENV: 'production', PORT: String(port) } as NodeJS.ProcessEnv
    const made = fork(file, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] })
    const [message] = await Promise.race([once(made, 'message'), once(made, 'exit').then(() => ['ended'])])
    if (message !== 'ready') throw new Error('The door did not start: see its lines above.')
    return made
  }
  const end = async (signal: NodeJS.Signals) => {
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  return {
    url: `http://127.0.0.1:${port}`,
    kills: () => kills,
    kill: async () => {
      kills++
      await end('SIGKILL')
      child = await started()
    },
    stop: () => end('SIGKILL'),
  }
}
