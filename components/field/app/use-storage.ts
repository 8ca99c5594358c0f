'use client'

import { useEffect, useState } from 'react'
import { isIosNotInstalled, type StorageState, storageState } from '@/lib/offline/storage'

const EVERY_MS = 60_000

/** Room and promises of this browser, looked at now and every minute. */
export function useStorage(): (StorageState & { isIosNotInstalled: boolean }) | null {
  const [storage, setStorage] = useState<StorageState | null>(null)
  useEffect(() => {
    const look = () => void storageState().then(setStorage, () => undefined)
    look()
    const timer = setInterval(look, EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return storage && { ...storage, isIosNotInstalled: isIosNotInstalled() }
}
