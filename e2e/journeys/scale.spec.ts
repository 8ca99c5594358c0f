import { sayYesIfAsked, weigh } from '../fixtures/keypad'
import { openDelivery } from '../fixtures/open-delivery'
import { ask, pageOf, phone } from '../fixtures/people'
import { connectScale, plugScale } from '../fixtures/plugged-scale'
import { expect, test, untilAlive, visit } from '../fixtures/test'

type Seen = { bags: { number: number; weightGrams: number; source: string; evidence?: string }[] }

test('bags come from a scale on the cable, each once, with the scale’s words as evidence; unplugged in the middle of a bag, the thumb goes on', async ({
  browser,
}) => {
  const owner = await pageOf(browser, 'owner')
  const page = await pageOf(browser, 'field_manager', phone)
  const scale = await plugScale(page, 'a-and-d')
  try {
    const { weighHref, deliveryId } = await openDelivery(owner, page, `Mallappa ${Date.now() % 100_000}`)
    await visit(page, weighHref)
    await expect(page.getByRole('button', { name: 'Save bag', exact: true })).toBeVisible()
    await untilAlive(page)
    await connectScale(page, scale)
    const strip = page.getByRole('region', { name: 'Scale' })

    scale.put(70)
    await expect(strip).toContainText('Empty the scale once')
    const count = page.getByRole('definition').nth(0)
    await expect(count).toHaveText('0')
    for (const [i, kilos] of [62.5, 59.1, 64].entries()) {
      scale.lift()
      await expect(strip).toContainText('Put a bag on')
      scale.put(kilos)
      await expect(count).toHaveText(String(i + 1))
      await expect(strip).toContainText('Lift the bag off')
    }
    await expect(page.getByRole('definition').nth(1)).toHaveText('185.6')

    scale.say('OL,GS,+9999999kg\r\n')
    await expect(strip).toContainText('Too heavy for the scale')
    scale.lift()
    scale.say('US,GS,+   31.20kg\r\nST,GS,+   6')
    await expect(strip).toContainText('Wait, it moves')
    scale.unplug()
    await expect(page.getByRole('alert').filter({ hasText: 'unplugged' })).toBeVisible()
    await expect(count).toHaveText('3')
    await weigh(page, '63.4')
    await sayYesIfAsked(page)
    await expect(count).toHaveText('4')

    await expect
      .poll(async () => (await ask<Seen>(owner, 'GET', `/api/v1/deliveries/${deliveryId}`)).bags.length, {
        timeout: 40_000,
      })
      .toBe(4)
    const { bags } = await ask<Seen>(owner, 'GET', `/api/v1/deliveries/${deliveryId}`)
    expect(bags.map(({ weightGrams, source, evidence }) => [weightGrams, source, evidence])).toEqual([
      [62_500, 'scale', 'ST,GS,+   62.50kg'],
      [59_100, 'scale', 'ST,GS,+   59.10kg'],
      [64_000, 'scale', 'ST,GS,+   64.00kg'],
      [63_400, 'typed', undefined],
    ])
  } finally {
    await scale.stop()
  }
})

test('a weight far from the others is asked about before it is saved, and the next bag is not lost meanwhile', async ({
  browser,
}) => {
  const owner = await pageOf(browser, 'owner')
  const page = await pageOf(browser, 'field_manager', phone)
  const scale = await plugScale(page, 'sics')
  try {
    const { weighHref } = await openDelivery(owner, page, `Rudrappa ${Date.now() % 100_000}`)
    await visit(page, weighHref)
    await expect(page.getByRole('button', { name: 'Save bag', exact: true })).toBeVisible()
    await untilAlive(page)
    await connectScale(page, scale)
    const count = page.getByRole('definition').nth(0)
    for (let bag = 1; bag <= 5; bag++) {
      scale.lift()
      scale.put(60)
      await expect(count).toHaveText(String(bag))
    }
    scale.lift()
    scale.put(90)
    await expect(page.getByText('90.0 kg is far from this farmer’s other bags')).toBeVisible()
    scale.lift()
    scale.put(61)
    await expect(page.getByText('61.0 kg came meanwhile')).toBeVisible()
    await page.getByRole('button', { name: 'Yes, save 90.0' }).tap()
    await expect(count).toHaveText('6')
    await page.getByRole('button', { name: 'Take 61.0' }).tap()
    await expect(count).toHaveText('7')
    await expect(page.getByRole('definition').nth(1)).toHaveText('451.0')
  } finally {
    await scale.stop()
  }
})
