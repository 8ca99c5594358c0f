'use client'

import { FieldHead } from '@/components/field/app/field-head'
import { NewFarmer } from '@/components/field/new-farmer'
import { useTitle } from './use-title'

/** A farmer who is not on the list yet. */
export function NewFarmerScreen() {
  useTitle('New farmer')
  return (
    <>
      <FieldHead title="New farmer" crumbs={[{ label: 'Farmers', href: '/field/farmers' }, { label: 'New' }]} />
      <NewFarmer />
    </>
  )
}
