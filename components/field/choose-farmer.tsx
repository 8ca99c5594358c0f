'use client'

import { FieldLink } from '@/components/shell/field-link'
import { goTo } from '@/components/shell/field-path'
import { FarmerLines } from './farmer-lines'
import { FarmerSearch } from './farmer-search'

/** First question of an advance: for whom? */
export function ChooseFarmer() {
  return (
    <FarmerSearch
      onCard={(farmer) => goTo(`/field/advance?farmer=${farmer.id}`)}
      empty={(typed) => <p className="text-ink-2">Nobody found{typed ? ` for “${typed}”` : ''}.</p>}
    >
      {(farmer) => (
        <FieldLink href={`/field/advance?farmer=${farmer.id}`} className="block after:absolute after:inset-0">
          <FarmerLines farmer={farmer} />
        </FieldLink>
      )}
    </FarmerSearch>
  )
}
