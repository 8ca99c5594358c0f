'use client'

import { HandCoins, Scale, Truck, Users } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { cx } from '../ui/cx'
import { currentItem } from './nav-item'

const places = [
  { href: '/field', label: 'My trips', Icon: Scale },
  { href: '/field/farmers', label: 'Farmers', Icon: Users },
  { href: '/field/request', label: 'Request lorry', Icon: Truck },
  { href: '/field/advance', label: 'Advance', Icon: HandCoins },
]

/** Four places within reach of the thumb, each ≥ 56 px high and named. */
export function FieldNav() {
  const here = currentItem(places, usePathname())
  return (
    <nav
      aria-label="Main"
      className="no-print sticky bottom-0 z-30 border-t border-line-strong bg-sheet pb-[env(safe-area-inset-bottom)]"
    >
      <ul className="grid grid-cols-4">
        {places.map(({ href, label, Icon }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={here?.href === href ? 'page' : undefined}
              className={cx(
                'flex min-h-16 flex-col items-center justify-center gap-0.5 border-t-2 px-0.5 text-center leading-tight',
                here?.href === href ? 'border-crop font-semibold text-crop' : 'border-transparent text-ink-2',
              )}
            >
              <Icon aria-hidden className="size-5.5" />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
