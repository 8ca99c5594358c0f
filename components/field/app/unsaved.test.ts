import { beforeEach, expect, it } from 'vitest'
import { hasUnsaved, watchTyping } from './unsaved'

let page: EventTarget
beforeEach(() => {
  page = new EventTarget()
  watchTyping(page as unknown as Document)
})
const field = (type: string, value: string) => ({ type, value, isConnected: true })
function type(into: ReturnType<typeof field>) {
  const event = new Event('input')
  Object.defineProperty(event, 'target', { value: into })
  page.dispatchEvent(event)
}

it('what is typed is unsaved until its form is gone or empty', () => {
  const [amount, reason] = [field('text', '500'), field('textarea', 'seeds')]
  expect(hasUnsaved()).toBe(false)
  type(amount)
  type(reason)
  expect(hasUnsaved()).toBe(true)
  amount.isConnected = false
  expect(hasUnsaved()).toBe(true)
  reason.value = ''
  expect(hasUnsaved()).toBe(false)
})

it('a search is nothing to lose', () => {
  type(field('search', 'Ramesh'))
  expect(hasUnsaved()).toBe(false)
})
