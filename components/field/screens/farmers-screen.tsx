'use client'

import { FarmerList } from '@/components/field/farmer-list'
import { FieldLinkButton } from '@/components/shell/field-link'
import { useTitle } from './use-title'

/** All farmers of the organization. */
export function FarmersScreen() {
  useTitle('Farmers')
  return (
    <>
      <header className="mb-4 flex items-center justify-between gap-3">
        <h1>Farmers</h1>
        <FieldLinkButton className="min-h-12" href="/field/farmers/new">
          New farmer
        </FieldLinkButton>
      </header>
      <FarmerList />
    </>
  )
}
