/** The places of the field app. */
export type ScreenName =
  | 'trips'
  | 'trip'
  | 'add'
  | 'moisture'
  | 'weigh'
  | 'slip'
  | 'farmers'
  | 'new-farmer'
  | 'farmer'
  | 'request'
  | 'advance'
  | 'news'
  | 'account'
  | 'cash'
  | 'sync'
  | 'nowhere'
export type Place = { screen: ScreenName; ids: string[]; search: URLSearchParams }

const routes: [RegExp, ScreenName][] = [
  [/^\/field(?:\/shell)?$/, 'trips'],
  [/^\/field\/trips\/([^/]+)$/, 'trip'],
  [/^\/field\/trips\/([^/]+)\/add$/, 'add'],
  [/^\/field\/trips\/([^/]+)\/moisture\/([^/]+)$/, 'moisture'],
  [/^\/field\/trips\/([^/]+)\/weigh\/([^/]+)$/, 'weigh'],
  [/^\/field\/trips\/([^/]+)\/slip\/([^/]+)$/, 'slip'],
  [/^\/field\/farmers$/, 'farmers'],
  [/^\/field\/farmers\/new$/, 'new-farmer'],
  [/^\/field\/farmers\/([^/]+)$/, 'farmer'],
  [/^\/field\/(request|advance|news|account|cash|sync)$/, 'nowhere'],
]

/** An address → which screen, and the ids in it in their order. */
export function placeOf(href: string): Place {
  const url = new URL(href, 'http://field')
  const path = url.pathname.replace(/\/+$/, '') || '/'
  for (const [pattern, screen] of routes) {
    const found = pattern.exec(path)
    if (!found) continue
    const ids = found.slice(1)
    if (screen === 'nowhere') return { screen: ids[0] as ScreenName, ids: [], search: url.searchParams }
    return { screen, ids, search: url.searchParams }
  }
  return { screen: 'nowhere', ids: [], search: url.searchParams }
}
