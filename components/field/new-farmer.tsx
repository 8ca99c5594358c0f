'use client'

import { useRouter } from 'next/navigation'
import { QuickAddFarmer } from './quick-add-farmer'

/** A new farmer outside a trip; ends at the profile. */
export function NewFarmer() {
  const router = useRouter()
  const show = (farmerId: string) => router.push(`/field/farmers/${farmerId}`)
  return <QuickAddFarmer submitLabel="Add the farmer" onAdded={(farmer) => show(farmer.id)} onKnown={show} />
}
