'use client'

import { Dialog } from '../ui/dialog'
import type { Shortcut } from './shortcut-keys'

const always: Omit<Shortcut, 'run'>[] = [
  { keys: 'Ctrl K', label: 'Find or go anywhere', group: 'Everywhere' },
  { keys: '↑ ↓', label: 'Move through the rows', group: 'In a table' },
  { keys: 'Enter', label: 'Open the row', group: 'In a table' },
  { keys: 'x', label: 'Select the row', group: 'In a table' },
  { keys: 'Esc', label: 'Close what is open', group: 'Everywhere' },
]

/** All shortcuts of the present page, by group. */
export function ShortcutSheet({ shortcuts, onClose }: { shortcuts: Shortcut[] | null; onClose: () => void }) {
  const groups = new Map<string, Omit<Shortcut, 'run'>[]>()
  for (const shortcut of [...always, ...(shortcuts ?? [])])
    groups.set(shortcut.group, [...(groups.get(shortcut.group) ?? []), shortcut])

  return (
    <Dialog title="Keyboard shortcuts" open={shortcuts !== null} onOpenChange={(open) => !open && onClose()} wide>
      <div className="gap-8 sm:columns-2">
        {[...groups].map(([group, lines]) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-sm text-ink-2">{group}</h3>
            <dl>
              {lines.map((line) => (
                <div key={line.keys} className="flex items-baseline justify-between gap-4 border-b border-line py-1.5">
                  <dt>{line.label}</dt>
                  <dd className="flex gap-1">
                    {line.keys.split(' ').map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
