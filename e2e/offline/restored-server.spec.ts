import { alteringProxy } from '../fixtures/altering-proxy'
import { phoneAtScale } from '../fixtures/field-phone'
import { sayYesIfAsked, weigh } from '../fixtures/keypad'
import { ADDRESS, ask } from '../fixtures/people'
import { queueOf, waitingIds } from '../fixtures/phone-disk'
import { postedBy } from '../fixtures/posted'
import { expect, test } from '../fixtures/test'

type Delivery = { bagCount: number; grossWeightGrams: number }

/**
 * The server itself is not restored here (other tests work on it): a proxy tells the phone another epoch, as a restored
 * server would. What is looked at is the phone: all it had acknowledged goes again, the oldest first, and is there once.
 */
test('a server that says it has another history gets the phone’s acknowledged work again, in order, before what is new', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const proxy = await alteringProxy(ADDRESS)
  const { owner, page, deliveryId } = await phoneAtScale(browser, 'Channamma', proxy.url)
  for (const kilos of ['61', '62', '63']) {
    await weigh(page, kilos)
    await sayYesIfAsked(page)
  }
  await expect(page.getByRole('definition').nth(0)).toHaveText('3')
  await expect.poll(() => waitingIds(page), { timeout: 45_000 }).toEqual([])
  const acknowledged = (await queueOf(page)).map(({ id }) => id)
  const { epoch } = await ask<{ epoch: string }>(page, 'GET', '/api/v1/sync')

  await page.context().setOffline(true)
  await weigh(page, '64')
  await expect(page.getByRole('definition').nth(0)).toHaveText('4')
  const other = crypto.randomUUID()
  const isSync = (path: string) => path.startsWith('/api/v1/sync')
  proxy.alter({
    // What knows the other history is known to the server; what still speaks of the old one is a stranger to it.
    body: (text, path) => {
      if (!isSync(path)) return text
      const batch = JSON.parse(text) as { knownEpoch?: string }
      return JSON.stringify({ ...batch, knownEpoch: batch.knownEpoch === other ? epoch : other })
    },
    answer: (text, path) => (isSync(path) ? text.replaceAll(`"epoch":"${epoch}"`, `"epoch":"${other}"`) : text),
  })
  const posted = postedBy(page.context())
  await page.context().setOffline(false)
  await expect.poll(() => waitingIds(page), { timeout: 45_000 }).toEqual([])
  const queue = (await queueOf(page)) as { id: string; epoch?: string }[]
  const again = posted.at(-1)!
  expect(again).toEqual([...acknowledged, queue.at(-1)!.id])
  await expect
    .poll(async () => ((await queueOf(page)) as { epoch?: string }[]).map((row) => row.epoch))
    .toEqual(Array(4).fill(other))
  const delivery = await ask<Delivery>(owner, 'GET', `/api/v1/deliveries/${deliveryId}`)
  expect(delivery).toMatchObject({ bagCount: 4, grossWeightGrams: 250_000 })
  await page.context().close()
  proxy.close()
})
