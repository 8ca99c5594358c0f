/** A code that fits an organization's name: `Green Valley Maize` → `green-valley-maize`, at most 30 characters. */
export const codeFromName = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '')
    .slice(0, 30)
    .replace(/-+$/, '')
