import { type Browser, chromium, type Page } from '@playwright/test'
import { installOn } from '@/e2e/fixtures/field-phone'
import { openDelivery } from '@/e2e/fixtures/open-delivery'
import { ADDRESS, pageOf, phone } from '@/e2e/fixtures/people'

/**
 * How quick the phone is under the thumb, on a running copy (`E2E_URL`, `E2E_DATA_DIR`), without a network, with the processor
 * slowed down as told. Printed, never judged: the milliseconds depend on the machine.
 */
const SLOWER = Number(process.env.SLOWER || 6)
const BAGS = Number(process.env.BAGS || 500)
const FARMERS = 10_000
const EDGE = 20

const say = (what: string, figure: string) => process.stdout.write(`${what.padEnd(64)} ${figure}\n`)
const sorted = (times: readonly number[]) => [...times].sort((a, b) => a - b)
const share = (times: readonly number[], part: number) =>
  sorted(times)[Math.min(times.length - 1, Math.floor(times.length * part))]!
const ms = (time: number) => `${time.toFixed(1)} ms`

type Watched = { times: number[] }

/** Measures in the page itself: from the key to the frame that shows its effect. The tick of a bag comes after the disk. */
const watch = (page: Page, begins: string, shows: string) =>
  page.evaluate(
    ([begins, shows]) => {
      const watched: Watched = { times: [] }
      Object.assign(window, { watched })
      let started: number | null = null
      let seen = ''
      const textNow = () => document.querySelector(shows!)?.textContent ?? ''
      addEventListener(
        begins!,
        (event) => {
          if (event instanceof KeyboardEvent && event.key !== 'Enter') return
          started = event.timeStamp
          seen = textNow()
        },
        true,
      )
      const painted = () => {
        const from = started
        if (from === null || textNow() === seen) return
        started = null
        requestAnimationFrame(() => {
          const after = new MessageChannel()
          after.port1.onmessage = () => watched.times.push(performance.now() - from)
          after.port2.postMessage(null)
        })
      }
      new MutationObserver(painted).observe(document.body, { subtree: true, childList: true, characterData: true })
    },
    [begins, shows],
  )
const watchedOn = (page: Page) => page.evaluate(() => (window as unknown as { watched: Watched }).watched.times)
const counted = (page: Page, count: number) =>
  page.waitForFunction((count) => (window as unknown as { watched: Watched }).watched.times.length >= count, count)

async function slow(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
}

async function weighing(page: Page, weighHref: string): Promise<void> {
  await page.goto(weighHref)
  await page.getByRole('button', { name: 'Save bag', exact: true }).waitFor()
  await slow(page)
  await watch(page, 'keydown', 'main dl dd')
  for (let nth = 1; nth <= BAGS; nth++) {
    for (const sign of `6${nth % 3}.${nth % 10}`) await page.keyboard.press(sign)
    await page.keyboard.press('Enter')
    await counted(page, nth)
  }
  const times = await watchedOn(page)
  say(`key → on disk and on screen, ${BAGS} bags, p50`, ms(share(times, 0.5)))
  say(`key → on disk and on screen, ${BAGS} bags, p95`, ms(share(times, 0.95)))
  const [first, last] = [share(times.slice(0, EDGE), 0.5), share(times.slice(-EDGE), 0.5)]
  say(`the first ${EDGE} bags, p50`, ms(first))
  say(`the last ${EDGE} bags, p50`, ms(last))
  say('the last to the first', `× ${(last / first).toFixed(2)}`)
}

/** Puts copies of one farmer onto the phone's disk until it has this many. */
const fillFarmers = (page: Page) =>
  page.evaluate(async (most) => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const { name } = (await indexedDB.databases()).find((one) => one.name?.startsWith('farmtally.field.'))!
    const database = await asked(indexedDB.open(name!))
    const farmers = database.transaction('farmers', 'readwrite').objectStore('farmers')
    const known = (await asked(farmers.getAll())) as { id: string }[]
    const names = ['Basappa', 'Gangamma', 'Rudrappa', 'Parvatamma', 'Manjunath', 'Shivakumar', 'Lakshmi']
    for (let i = known.length; i < most; i++)
      farmers.put({
        ...known[0],
        ...{
          id: crypto.randomUUID(),
          code: `G${i}`,
          village: `Village ${i % 90}`,
          phone: `+9198${10_000_000 + i * 37}`,
        },
        name: `${names[i % 7]} ${names[(i * 3) % 5]} ${i}`,
      })
    await new Promise((resolve) => farmers.transaction.addEventListener('complete', resolve))
    database.close()
  }, FARMERS)

async function searching(page: Page): Promise<void> {
  await page.goto('/field')
  await page.getByRole('heading', { name: 'My trips' }).waitFor()
  await fillFarmers(page)
  await page.goto('/field/farmers')
  const box = page.getByRole('searchbox')
  await box.waitFor()
  await page
    .getByText(/10,000/)
    .first()
    .waitFor({ timeout: 10_000 })
    .catch(() => undefined)
  await slow(page)
  await watch(page, 'input', 'main')
  let letters = 0
  for (const word of ['basappa', 'gangamma r', 'village 88', '98100', 'g9999', 'shiva']) {
    await box.focus()
    for (const letter of word) {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter)
      letters++
      await page.waitForTimeout(400)
    }
    await box.fill('')
    await page.waitForTimeout(400)
  }
  const times = await watchedOn(page)
  say(`letter → farmers found of ${FARMERS.toLocaleString('en-IN')}, ${letters} letters, p50`, ms(share(times, 0.5)))
  say(`letter → farmers found of ${FARMERS.toLocaleString('en-IN')}, p95`, ms(share(times, 0.95)))
}

async function measure(browser: Browser): Promise<void> {
  const owner = await pageOf(browser, 'owner', { baseURL: ADDRESS })
  const page = await pageOf(browser, 'field_manager', { ...phone, baseURL: ADDRESS })
  // tsx names functions through this helper, which pages do not have.
  await page.context().addInitScript('globalThis.__name = (it) => it')
  const { weighHref } = await openDelivery(owner, page, `Quick ${Date.now() % 100_000}`, { capacityGrams: 50_000_000 })
  await owner.context().close()
  await installOn(page)
  await page.context().setOffline(true)
  process.stdout.write(`${ADDRESS}, processor slowed down ${SLOWER} times, no network\n`)
  await weighing(page, weighHref)
  const other = await page.context().newPage()
  await page.close()
  await searching(other)
}

const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
await measure(browser).finally(() => browser.close())
