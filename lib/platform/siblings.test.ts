import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'farmtally-siblings-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const ours = (file: string) => JSON.stringify(path.resolve('lib/platform', file))

/** Two real processes of a cluster, started as scripts/web.ts starts the web's, each doing `work`; what all of them print. */
async function together(work: string, atAnEnd = ''): Promise<string[]> {
  const [primary, worker] = [path.join(folder, 'primary.mts'), path.join(folder, 'worker.mts')]
  await writeFile(
    primary,
    `${atAnEnd}
     import cluster from 'node:cluster'
     import { RateLimiterClusterMaster } from ${JSON.stringify(path.resolve('node_modules/rate-limiter-flexible/index.js'))}
     import { isTold } from ${ours('siblings.ts')}
     cluster.setupPrimary({ exec: ${JSON.stringify(worker)} })
     new RateLimiterClusterMaster()
     for (const one of [cluster.fork(), cluster.fork()])
       one.on('message', (message) => {
         if (isTold(message)) for (const other of Object.values(cluster.workers!)) other!.send(message)
       })`,
  )
  await writeFile(worker, work)
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', primary], {
    env: { ...process.env, REDIS_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout!.on('data', (chunk) => {
    text += chunk
  })
  await once(child, 'close')
  return text.trim().split('\n').toSorted()
}

test('the web processes of one copy share a limit: seven tries in each of two, and only what is allowed goes through', async () => {
  const said = await together(`
    import { limiter } from ${ours('rate-limit.ts')}
    const one = limiter('shared', { points: 5, windowSeconds: 3600 })
    const taken = await Promise.all(Array.from({ length: 7 }, () => one.take('somebody')))
    for (const { allowed } of taken) console.log(allowed ? 'let in' : 'refused')
    process.disconnect()`)
  expect(said).toEqual([...Array(5).fill('let in'), ...Array(9).fill('refused')])
})

test('what one of them says is heard by the others', async () => {
  const said = await together(
    `import cluster from 'node:cluster'
     import { hearSiblings, tellSiblings } from ${ours('siblings.ts')}
     if (cluster.worker.id === 1) setInterval(() => tellSiblings('forget-credentials'), 50)
     else hearSiblings('forget-credentials', () => { console.log('heard'); process.exit() })`,
    "cluster.on('exit', () => cluster.workers[1]?.kill('SIGKILL'))",
  )
  expect(said).toEqual(['heard'])
})
