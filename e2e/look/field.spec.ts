import { looksRight } from '../fixtures/looks-right'
import { ask, pageOf, phone } from '../fixtures/people'
import { newName, startedTrip } from '../fixtures/submitted-trip'
import { test } from '../fixtures/test'

const widths = [390, 360] as const

test('every screen of the field: on a phone, light and dark', async ({ browser }) => {
  test.setTimeout(240_000)
  const owner = await pageOf(browser, 'owner')
  const manager = await pageOf(browser, 'field_manager', phone, 4)
  const tripId = await startedTrip(owner, manager, 4)
  const farmer = await ask<{ id: string }>(manager, 'POST', '/api/v1/farmers', {
    ...{ name: newName('Kotresh'), village: 'Harihar' },
  })
  const delivery = await ask<{ id: string }>(manager, 'POST', `/api/v1/trips/${tripId}/deliveries`, {
    ...{ farmerId: farmer.id, moistureBp: 1450 },
    bags: Array.from({ length: 23 }, (_, at) => ({ number: at + 1, weightGrams: 60_000 + at * 100 })),
  })
  const at = `/field/trips/${tripId}`
  for (const path of [
    ...['/field', at, `${at}/add`, `${at}/moisture/${delivery.id}`, `${at}/weigh/${delivery.id}`],
    ...['/field/farmers', `/field/farmers/${farmer.id}`, '/field/farmers/new', '/field/request', '/field/advance'],
    ...['/field/news', '/field/account', '/field/cash', '/field/sync', '/field/nowhere'],
  ])
    await looksRight(manager, path, widths)
  await ask(manager, 'POST', `/api/v1/trips/${tripId}/submit`, { acknowledgeWarnings: true })
  await looksRight(manager, at, widths)
})
