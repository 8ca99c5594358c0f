'use client'

import { useMemo } from 'react'
import type { FarmerRow } from '@/lib/offline/field-view'
import { usePhone } from '@/lib/offline/use-phone'

/** Every farmer this phone knows, those added here included; null while the list is read from the disk. */
export function useFarmers(): readonly FarmerRow[] | null {
  const { farmers, view } = usePhone()
  const { newFarmers } = view
  return useMemo(() => {
    if (!farmers || newFarmers.size === 0) return farmers
    const known = new Set(farmers.map((farmer) => farmer.id))
    return [...farmers, ...[...newFarmers.values()].filter((farmer) => !known.has(farmer.id))]
  }, [farmers, newFarmers])
}

/** One farmer by id. */
export function useFarmer(id: string | null): FarmerRow | null {
  return useFarmers()?.find((farmer) => farmer.id === id) ?? null
}
