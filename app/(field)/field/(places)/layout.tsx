import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { FieldTruth } from '@/components/field/field-truth'
import { FieldShell } from '@/components/shell/field-shell'

export const metadata: Metadata = { title: { default: 'Field', template: '%s · FarmTally field' } }

/** The phone's frame around everything but the weighing screen, which needs the whole glass. */
export default function FieldLayout({ children }: { children: ReactNode }) {
  return <FieldShell truthBar={<FieldTruth />}>{children}</FieldShell>
}
