'use client'

import { FieldLink, FieldLinkButton } from '@/components/shell/field-link'
import { goTo } from '@/components/shell/field-path'
import { FarmerLines } from './farmer-lines'
import { FarmerSearch } from './farmer-search'

/** All farmers of the organization, found while typing; a tap opens the profile. */
export function FarmerList() {
  return (
    <FarmerSearch
      onCard={(farmer) => goTo(`/field/farmers/${farmer.id}`)}
      empty={(typed) => (
        <div className="flex flex-col gap-3">
          <p className="text-ink-2">
            {typed ? `Nobody found for “${typed}”.` : 'No farmer yet.'} Add the farmer; three fields are enough.
          </p>
          <FieldLinkButton size="large" variant="primary" href="/field/farmers/new">
            New farmer
          </FieldLinkButton>
        </div>
      )}
    >
      {(farmer) => (
        <FieldLink href={`/field/farmers/${farmer.id}`} className="block after:absolute after:inset-0">
          <FarmerLines farmer={farmer} />
        </FieldLink>
      )}
    </FarmerSearch>
  )
}
