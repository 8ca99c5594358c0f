'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Reads the page's figures again while somebody looks at it, and at once when they return to it. */
export function RefreshEvery({ seconds }: { seconds: number }) {
  const router = useRouter()
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') router.refresh()
    }
    const timer = setInterval(look, seconds * 1000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [router, seconds])
  return null
}
