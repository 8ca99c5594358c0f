'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { connectLive } from '@/lib/realtime/connect'

/** Several changes in a row make one refresh. */
const TOGETHER_MS = 250

/** Keeps the office's screens true: what changed elsewhere is read again through the screen's own queries. */
export function Live() {
  const client = useQueryClient()
  const router = useRouter()

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const refresh = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        client.invalidateQueries()
        router.refresh()
      }, TOGETHER_MS)
    }
    const stop = connectLive({
      changed: refresh,
      resync: refresh,
      told: () => client.invalidateQueries({ queryKey: ['notifications'] }),
      status: (status) => {
        document.documentElement.dataset.live = status
      },
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [client, router])

  return null
}
