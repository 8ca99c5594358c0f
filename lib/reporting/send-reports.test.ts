import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { closeDatabase } from '@/lib/platform/db'
import { forgetEnv } from '@/lib/platform/env'
import { foundWorld, type World } from '@/lib/testing/world'
import { scheduleReport } from './operations/schedule-report'
import { listSchedules } from './queries/report-schedules'
import { sendReports } from './send-reports'

let world: World
const mails: string[] = []
let isRefusing = false
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _session, done) => {
    text(stream).then((mail) => {
      if (isRefusing) return done(new Error('the mailbox is full'))
      mails.push(mail)
      done()
    }, done)
  },
})
beforeAll(async () => {
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go))
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  forgetEnv()
  world = await foundWorld()
  const daily = { kind: 'delivery-register', format: 'xlsx' as const, every: 'day' as const, minuteOfDay: 420 }
  const asked = { ...daily, recipients: ['owner@example.com'] }
  await runOperation(world.as('owner', undefined, new Date('2026-11-24T00:00:00Z')), scheduleReport, asked)
})
afterAll(async () => {
  delete process.env.SMTP_URL
  forgetEnv()
  await new Promise<void>((go) => server.close(go))
  await closeDatabase()
})
const work = (at: string) => sendReports(world.asSystem(new Date(at)))
const last = async () => (await runQuery(world.as('owner'), listSchedules, {})).data[0]!.last

test('a due time is mailed once, however many workers ask', async () => {
  expect(await work('2026-11-24T01:29:00Z')).toBe(0)
  const both = await Promise.all([work('2026-11-24T01:31:00Z'), work('2026-11-24T01:31:00Z')])
  expect(both[0]! + both[1]!).toBe(1)
  expect(mails).toHaveLength(1)
  expect(mails[0]).toContain('owner@example.com')
  expect(mails[0]).toContain('delivery-register.xlsx')
  expect(await last()).toMatchObject({ status: 'sent', failure: null })
})

test('a refused mail is seen, and tried again later', async () => {
  isRefusing = true
  expect(await work('2026-11-25T01:31:00Z')).toBe(1)
  expect(await last()).toMatchObject({ status: 'retrying' })
  isRefusing = false
  expect(await work('2026-11-25T01:33:00Z')).toBe(0)
  expect(await work('2026-11-25T01:37:00Z')).toBe(1)
  expect(mails).toHaveLength(2)
  expect(await last()).toMatchObject({ status: 'sent', failure: null })
})
