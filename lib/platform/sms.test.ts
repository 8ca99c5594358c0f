import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetEnv, parseEnv } from './env'
import { keptMessages, mayShowMessages, sms } from './sms'

const message = { to: '+919876543210', text: 'Your code is 123456.', template: 'sign-in-code', language: 'kn' }
const before = { ...process.env }
let folder: string
const set = (variables: Record<string, string>) => {
  Object.assign(process.env, variables)
  forgetEnv()
}
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sms-'))
  set({ DATA_DIR: folder })
})
afterEach(async () => {
  process.env = { ...before }
  forgetEnv()
  vi.unstubAllGlobals()
  await rm(folder, { recursive: true })
})

test('without a provider nothing leaves: the message is kept on this machine', async () => {
  await sms().send(message)
  await sms().send({ ...message, text: 'Second' })
  expect((await keptMessages()).map((kept) => kept.text)).toEqual(['Second', message.text])
  expect(await readFile(path.join(folder, 'messages.jsonl'), 'utf8')).toContain('+919876543210')
})

test('kept messages are shown on this machine only', () => {
  set({ APP_URL: 'http://localhost:3000' })
  expect(mayShowMessages()).toBe(true)
  set({ APP_URL: 'https://maize.example' })
  expect(mayShowMessages()).toBe(false)
})

const dlt = {
  SMS_PROVIDER: 'dlt',
  SMS_URL: 'https://sms.example/send',
  SMS_KEY: 'secret',
  SMS_SENDER: 'FRMTLY',
  SMS_ENTITY_ID: '1101',
  SMS_TEMPLATES: 'sign-in-code.en=1107,sign-in-code.kn=1108',
}

function provider(status: number) {
  const asked = vi.fn(async (_url: string, _init: RequestInit) => new Response('{}', { status }))
  vi.stubGlobal('fetch', asked)
  return () => {
    const [url, init] = asked.mock.calls[0]!
    return { url, form: Object.fromEntries(init.body as URLSearchParams), headers: init.headers }
  }
}

test('a DLT gateway hears header, entity and the template of the language, under its own names', async () => {
  set({ ...dlt, SMS_FIELDS: 'to=mobiles,key=authkey' })
  const sent = provider(200)
  await sms().send(message)
  const form = { mobiles: message.to, text: message.text, sender: 'FRMTLY', entityId: '1101', templateId: '1108' }
  expect(sent()).toMatchObject({ url: 'https://sms.example/send', form: { ...form, authkey: 'secret' } })
  expect(mayShowMessages()).toBe(false)
})

test('Twilio hears account, number and text', async () => {
  set({ SMS_PROVIDER: 'twilio', SMS_ACCOUNT: 'AC1', SMS_KEY: 'secret', SMS_SENDER: '+15005550006' })
  const sent = provider(201)
  await sms().send(message)
  expect(sent().form).toEqual({ To: message.to, From: '+15005550006', Body: message.text })
  expect(sent().headers).toEqual({ authorization: `Basic ${btoa('AC1:secret')}` })
})

test('a message that the provider does not take is said to be unsent, without its text', async () => {
  set(dlt)
  provider(500)
  const error = await sms()
    .send(message)
    .catch((thrown) => thrown)
  expect(error).toMatchObject({ code: 'unavailable', reason: 'sms.not-sent' })
  expect(JSON.stringify(error)).not.toContain('123456')
})

test('half a provider stops the process with the missing names', () => {
  const source = { ...process.env, SMS_PROVIDER: 'twilio', SMS_KEY: 'secret' }
  expect(() => parseEnv(source)).toThrow('SMS_ACCOUNT is missing; SMS_SENDER is missing')
})
