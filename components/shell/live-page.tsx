'use client'

import { LiveProvider, useLive } from '@/lib/realtime/client'
import { usePageRefresh } from './use-page-refresh'

/** The phone's pages follow the office: an approved request or a returned trip shows by itself. */
export function LivePage() {
  return (
    <LiveProvider>
      <Follow />
    </LiveProvider>
  )
}

function Follow() {
  const refresh = usePageRefresh()
  useLive(() => refresh())
  return null
}
