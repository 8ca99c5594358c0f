'use client'

import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

export type Tab = { id: string; label: ReactNode; count?: number; content: ReactNode }

/** Views of one thing, one at a time. Give `value` and `onChange` to keep the choice in the URL. */
export function Tabs({
  tabs,
  label,
  value,
  onChange,
}: {
  tabs: Tab[]
  label: string
  value?: string
  onChange?: (id: string) => void
}) {
  const known = tabs.some((tab) => tab.id === value) ? value : tabs[0]?.id
  return (
    <Radix.Root {...(onChange ? { value: known, onValueChange: onChange } : { defaultValue: known })}>
      <Radix.List aria-label={label} className="no-print mb-5 flex gap-6 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.id}
            value={tab.id}
            className="-mb-px min-h-10 border-b-2 border-transparent whitespace-nowrap text-ink-2 hover:text-ink data-[state=active]:border-crop data-[state=active]:font-medium data-[state=active]:text-ink"
          >
            {tab.label}
            {tab.count === undefined ? null : <span className="figures ml-1.5 text-ink-3">{tab.count}</span>}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.id} value={tab.id}>
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
