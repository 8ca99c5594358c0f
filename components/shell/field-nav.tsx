'use client'

import { cx } from '../ui/cx'
import { FieldIcon, type FieldMark } from './field-icons'
import { FieldLink } from './field-link'
import { currentItem } from './nav-item'

const places: { href: string; label: string; mark: FieldMark }[] = [
  { href: '/field', label: 'My trips', mark: 'scale' },
  { href: '/field/farmers', label: 'Farmers', mark: 'people' },
  { href: '/field/request', label: 'Request lorry', mark: 'lorry' },
  { href: '/field/advance', label: 'Advance', mark: 'coins' },
]

/** Four places within reach of the thumb, each ≥ 56 px high and named. */
export function FieldNav({ path }: { path: string }) {
  const [trips, ...others] = places
  const here = path === trips!.href || path.startsWith('/field/trips/') ? trips : currentItem(others, path)
  return (
    <nav
      aria-label="Main"
      className="no-print sticky bottom-0 z-30 border-t border-line-strong bg-sheet pb-[env(safe-area-inset-bottom)]"
    >
      <ul className="grid grid-cols-4">
        {places.map(({ href, label, mark }) => (
          <li key={href}>
            <FieldLink
              href={href}
              aria-current={here?.href === href ? 'page' : undefined}
              className={cx(
                'flex min-h-16 flex-col items-center justify-center gap-0.5 border-t-2 px-0.5 text-center leading-tight whitespace-nowrap',
                here?.href === href
                  ? 'border-crop font-semibold tracking-tight text-crop'
                  : 'border-transparent text-ink-2',
              )}
            >
              <FieldIcon mark={mark} className="size-5.5" />
              {label}
            </FieldLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
