import { describe, expect, it } from 'vitest'
import { fetchExchange } from './exchange'

const batch = { sentAt: '2026-11-23T09:00:00Z', operations: [] }
const ours = { 'farmtally-sync': '1', 'content-type': 'application/json' }
const good = JSON.stringify({ epoch: 'one', results: [] })
const answerTo = (response: Response | Error) =>
  fetchExchange(async () => {
    if (response instanceof Error) throw response
    return response
  })(batch)

describe('what the phone believes', () => {
  it('a whole answer of our server', async () => {
    expect(await answerTo(new Response(good, { headers: ours }))).toMatchObject({ kind: 'results', epoch: 'one' })
  })

  it.each<[string, Response | Error]>([
    [
      'a captive portal: a page with status 200',
      new Response('<html>Free wifi</html>', { headers: { 'content-type': 'text/html' } }),
    ],
    ['a page that pretends to be JSON', new Response('<html></html>', { headers: ours })],
    ['an empty body', new Response('', { headers: ours })],
    ['a cut body', new Response(good.slice(0, -3), { headers: ours })],
    ['whole JSON without our header', new Response(good, { headers: { 'content-type': 'application/json' } })],
    ['JSON of somebody else', new Response('{"ok":true}', { headers: ours })],
    ['null', new Response('null', { headers: ours })],
    ['results that are no list', new Response('{"epoch":"one","results":{}}', { headers: ours })],
    ['a result without id', new Response('{"epoch":"one","results":[{"status":"done"}]}', { headers: ours })],
    [
      'a result with a strange status',
      new Response('{"epoch":"one","results":[{"id":"x","status":"ok"}]}', { headers: ours }),
    ],
    ['no epoch', new Response('{"results":[]}', { headers: ours })],
    ['a redirect', new Response(null, { status: 302, headers: { location: '/portal' } })],
    ['not modified', new Response(null, { status: 304 })],
    ['no content', new Response(null, { status: 204, headers: ours })],
    ['created', new Response(good, { status: 201, headers: ours })],
    ['not found', new Response('{"code":"not_found"}', { status: 404 })],
    ['a bad request that is not ours', new Response('<h1>Bad</h1>', { status: 400 })],
    ['a gateway’s error', new Response('Bad Gateway', { status: 502 })],
    ['a server that is going down', new Response('{}', { status: 503, headers: { 'retry-after': '4' } })],
    ['too many requests', new Response('{}', { status: 429, headers: { 'retry-after': '4' } })],
    ['a line that broke', new TypeError('Failed to fetch')],
    ['nobody in time', new DOMException('timed out', 'TimeoutError')],
  ])('keeps everything for %s', async (_, response) => {
    expect(await answerTo(response)).toMatchObject({ kind: 'later' })
  })

  it('a closed door says whose it is: the organization’s or this person’s', async () => {
    const closed = (reason: string) =>
      answerTo(new Response(JSON.stringify({ code: 'forbidden', reason }), { status: 403 }))
    expect(await closed('organization.suspended')).toEqual({ kind: 'later', trouble: 'suspended' })
    expect(await closed('permission.missing')).toEqual({ kind: 'later', trouble: 'not-allowed' })
  })

  it('a session that has ended asks to sign in, and a batch that is too large is halved', async () => {
    expect(await answerTo(new Response('{}', { status: 401 }))).toEqual({ kind: 'later', trouble: 'signed-out' })
    expect(await answerTo(new Response('', { status: 413 }))).toEqual({ kind: 'too-large' })
  })
})
