import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { clientAddress, noteSockets, SOCKET_HEADER } from './client-address'

const asked = (forwarded: string | null, socket = '10.0.0.2') =>
  new Headers({ ...(forwarded !== null && { 'x-forwarded-for': forwarded }), [SOCKET_HEADER]: socket })

test.each([
  ['nobody is trusted: the connection counts', 0, '198.51.100.9', '10.0.0.2'],
  ['a list that the client made up is not believed', 0, '1.1.1.1, 2.2.2.2', '10.0.0.2'],
  ['one proxy: what it added last', 1, '203.0.113.7', '203.0.113.7'],
  ['one proxy, and a client that lies', 1, '1.1.1.1, 203.0.113.7', '203.0.113.7'],
  ['two proxies: the entry before the last', 2, '1.1.1.1, 203.0.113.7, 10.0.0.1', '203.0.113.7'],
  ['fewer entries than proxies: somebody came past one of them', 2, '203.0.113.7', '203.0.113.7'],
  ['a proxy that adds nothing', 1, null, '10.0.0.2'],
])('%s', (_, trustedProxies, forwarded, address) => {
  expect(clientAddress(asked(forwarded), trustedProxies)).toBe(address)
})

test('without a connection nothing is made up', () => {
  expect(clientAddress(new Headers({ 'x-forwarded-for': '1.1.1.1' }), 0)).toBe('unknown')
})

test('a real server notes the other end of the connection, over whatever the client wrote there', async () => {
  noteSockets()
  const server = createServer((request, response) => response.end(String(request.headers[SOCKET_HEADER])))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}/`, { headers: { [SOCKET_HEADER]: '1.1.1.1' } })
  expect(await response.text()).toBe('127.0.0.1')
  await new Promise((resolve) => server.close(resolve))
})
