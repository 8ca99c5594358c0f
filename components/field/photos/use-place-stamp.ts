'use client'

import { useEffect } from 'react'
import { holdPlace, stampPlace } from '@/components/delivery/weighing/inputs/place-stamp'

/** The phone's place for a picture, where the person lets it be written down; the receiver runs while the screen is open. */
export function usePlaceStamp(): typeof stampPlace {
  useEffect(holdPlace, [])
  return stampPlace
}
