import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimFolder } from './one-copy'
import { keepRunning, runOnce } from './processes'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'farmtally-processes-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a process that crashes is started again, and a stopped one stays stopped', async () => {
  const file = path.join(folder, 'starts')
  const script = `require('fs').appendFileSync(${JSON.stringify(file)}, 'x'); setTimeout(() => process.exit(1), 50)`
  const kept = keepRunning('crashing', ['-e', script], {})
  const starts = () => readFile(file, 'utf8').catch(() => '')
  await expect.poll(starts, { timeout: 8_000 }).toMatch(/^xx/)
  await kept.stop()
  const before = (await starts()).length
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect((await starts()).length).toBe(before)
})

test('a step that fails says which', async () => {
  await expect(runOnce('seed', ['-e', 'process.exit(3)'], {})).rejects.toThrow('seed failed (exit code 3)')
})

test('a data folder belongs to one copy at a time; a claim of a process that is gone does not hold', async () => {
  await writeFile(path.join(folder, 'up.pid'), `${process.ppid}\n`)
  await expect(claimFolder(folder)).rejects.toThrow('belongs to a copy that is running')
  await writeFile(path.join(folder, 'up.pid'), '4194304999\n')
  const release = await claimFolder(folder)
  await release()
  await expect(readFile(path.join(folder, 'up.pid'))).rejects.toThrow()
})
