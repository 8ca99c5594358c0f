'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { cx } from '../ui/cx'
import { currentItem, type NavItem } from './nav-item'

/** The office's places, each with what waits there in amber. */
export function NavList({ items, onGo }: { items: NavItem[]; onGo?: () => void }) {
  const here = currentItem(items, usePathname())
  return (
    <ul className="flex flex-col gap-0.5">
      {items.map((item) => (
        <li key={item.href}>
          <Link
            href={item.href}
            onClick={onGo}
            aria-current={item === here ? 'page' : undefined}
            className={cx(
              'flex min-h-9.5 items-center justify-between rounded-md px-2.5',
              item === here
                ? 'bg-sheet font-medium text-ink inset-ring inset-ring-line'
                : 'text-ink-2 hover:bg-sheet hover:text-ink',
            )}
          >
            {item.label}
            {item.count ? (
              <span className="figures font-semibold text-wait">
                {item.count}
                <span className="sr-only"> waiting</span>
              </span>
            ) : null}
          </Link>
        </li>
      ))}
    </ul>
  )
}
