/** One line of the office's navigation. `count` is what waits there; `keys` is its shortcut, `g t`. */
export type NavItem = { href: string; label: string; count?: number; keys?: string }

/** The item a path belongs to: the longest address that begins it. */
export function currentItem(items: NavItem[], path: string): NavItem | undefined {
  return items
    .filter((item) => path === item.href || path.startsWith(`${item.href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0]
}
