'use client'

import { useSyncExternalStore } from 'react'
import { phone } from './phone'
import type { PhoneState } from './phone-memory'

const subscribe = (notify: () => void) => phone().subscribe(notify)

/** Everything this phone knows; the screen follows every change. Only for screens inside the field app's shell. */
export const usePhone = (): PhoneState =>
  useSyncExternalStore(
    subscribe,
    () => phone().state(),
    () => null as never,
  )
