import type { Page } from '@playwright/test'
import { looksRight } from '../fixtures/looks-right'
import { ask, pageOf } from '../fixtures/people'
import { test } from '../fixtures/test'

type Listed = { data: { id: string; tripId?: string; farmerId?: string }[] }
const firstId = async (owner: Page, list: string) => (await ask<Listed>(owner, 'GET', `/api/v1/${list}`)).data[0]!.id

/** Every page of the office, with the season's data; what has an address of its own is taken from the lists. */
const places: Record<string, (owner: Page) => Promise<string[]>> = {
  'the home page and what waits': async () => [
    '/attention',
    '/disputes',
    '/attention/import',
    '/home',
    '/requests',
    '/requests?status=pending',
  ],
  'trips and pricing': async (owner) => [
    '/trips',
    `/trips/${await firstId(owner, 'trips?status=settled&limit=1')}`,
    `/trips/${await firstId(owner, 'trips?status=submitted&limit=1')}/price`,
  ],
  'deliveries and market prices': async (owner) => [
    '/deliveries',
    `/deliveries?panel=${await firstId(owner, 'deliveries?limit=1')}`,
    '/market',
  ],
  farmers: async (owner) => {
    const { data } = await ask<Listed>(owner, 'GET', '/api/v1/settlements?limit=1')
    const farmer = `/farmers/${data[0]!.farmerId}`
    return [
      '/farmers',
      farmer,
      `${farmer}?tab=ledger`,
      `${farmer}?tab=advances`,
      `${farmer}?tab=gunny-bags`,
      `${farmer}?tab=deliveries`,
      '/farmers/import',
    ]
  },
  lorries: async (owner) => ['/lorries', `/lorries/${await firstId(owner, 'lorries?limit=1')}`],
  money: async (owner) => [
    '/advances',
    '/advances?show=outstanding',
    '/books',
    '/books/float',
    '/payments',
    '/payments?show=payments',
    '/payments/batches',
    '/payments/bank-answer',
    `/settlements/${await firstId(owner, 'settlements?limit=1')}/slip`,
  ],
  reports: async () => [
    '/reports',
    '/reports/delivery-register',
    '/reports/new',
    '/reports/months',
    '/reports/outstanding',
    '/reports/trip-sheet',
  ],
  'team, settings and account': async () => ['/team', '/settings', '/settings/price-lists', '/account'],
}

for (const [name, pathsOf] of Object.entries(places))
  test(`${name}: for everybody, wide and narrow, light and dark`, async ({ browser }) => {
    test.setTimeout(150_000)
    const owner = await pageOf(browser, 'owner')
    for (const path of await pathsOf(owner)) await looksRight(owner, path)
  })
