const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

/** How long ago, in the largest unit that fits: `5 minutes ago`, `yesterday`. `at` is RFC 3339. */
export function ago(at: string, now = Date.now()): string {
  const minutes = Math.round((Date.parse(at) - now) / 60_000)
  if (minutes > -60) return words.format(minutes, 'minute')
  return minutes > -1440
    ? words.format(Math.round(minutes / 60), 'hour')
    : words.format(Math.round(minutes / 1440), 'day')
}
