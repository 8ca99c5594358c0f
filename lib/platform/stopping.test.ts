import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { freePort } from '@/scripts/postgres'

/** A server that, like the web server, closes on the signal and reports it as 143; a request takes 300 ms. */
const server = (port: number) => `
  import http from 'node:http'
  import { isStopping, stopWebGracefully } from './lib/platform/stopping.ts'
  const server = http.createServer((request, response) => {
    if (request.url === '/ready') return response.writeHead(isStopping() ? 503 : 200).end()
    setTimeout(() => response.end('done'), 300)
  })
  process.on('SIGTERM', () => server.close(() => process.exit(143)))
  stopWebGracefully(800)
  server.listen(${port}, () => console.error('up'))
`

test('a stop turns readiness first, loses no request, and ends with 0', async () => {
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', server(port)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(child, 'exit')
  await once(child.stderr, 'data')
  const address = `http://127.0.0.1:${port}`
  const begunBefore = fetch(`${address}/slow`).then((answer) => answer.text())
  await expect.poll(async () => (await fetch(`${address}/ready`)).status).toBe(200)
  child.kill('SIGTERM')
  await expect.poll(async () => (await fetch(`${address}/ready`)).status).toBe(503)
  const begunDuring = fetch(`${address}/slow`).then((answer) => answer.text())
  expect(await begunBefore).toBe('done')
  expect(await begunDuring).toBe('done')
  expect(await ended).toEqual([0, null])
})
