'use client'

import { goTo } from '@/components/shell/field-path'
import { QuickAddFarmer } from './quick-add-farmer'

/** A new farmer outside a trip; ends at the profile. */
export function NewFarmer() {
  const show = ({ id }: { id: string }) => goTo(`/field/farmers/${id}`)
  return <QuickAddFarmer submitLabel="Add the farmer" onAdded={show} onKnown={show} />
}
