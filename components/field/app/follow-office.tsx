'use client'

import { useEffect } from 'react'
import { phone } from '@/lib/offline/phone'
import { LiveConnection } from '@/lib/realtime/connection'

const QUIET_MS = 900

/** The phone hears when the office has changed something and reads it at once; without a line it asks by itself. */
export function FollowOffice() {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void phone().syncNow(), QUIET_MS)
    }
    const connection = new LiveConnection(soon, () => undefined)
    connection.open()
    return () => {
      clearTimeout(timer)
      connection.close()
    }
  }, [])
  return null
}
