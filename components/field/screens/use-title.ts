'use client'

import { useEffect } from 'react'

/** The name of the browser's tab while a screen is shown. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · FarmTally field`
  }, [title])
}
