import { NextRequest } from 'next/server'
import { afterEach, expect, test } from 'vitest'
import { forgetEnv } from '@/lib/platform/env'
import { proxy } from '@/proxy'
import { answer } from './route'

const given = process.env.APP_URL
afterEach(() => {
  if (given === undefined) delete process.env.APP_URL
  else process.env.APP_URL = given
  forgetEnv()
})

async function headersOf(appUrl: string) {
  process.env.APP_URL = appUrl
  forgetEnv()
  // A proxy ends TLS: what reaches the process is plain http.
  const page = proxy(new NextRequest('http://10.0.0.2:3000/sign-in'))
  const api = await answer(new Request('http://10.0.0.2:3000/api/v1/lorries'), async (_, headers) =>
    Response.json({}, { headers }),
  )
  return [page.headers, api.headers].map((headers) => headers.get('strict-transport-security'))
}

test('served over https, pages and answers say that nothing else will do', async () => {
  const always = 'max-age=63072000; includeSubDomains'
  expect(await headersOf('https://farm.example')).toEqual([always, always])
})

test('on plain http nothing is promised', async () => {
  expect(await headersOf('http://localhost:3000')).toEqual([null, null])
})
