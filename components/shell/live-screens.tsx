'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useLive } from '@/lib/realtime/client'
import { usePageRefresh } from './use-page-refresh'

/** Lets the office's screens follow the field: tables and panels that a change names are read anew, and the page's figures. */
export function LiveScreens() {
  const queries = useQueryClient()
  const refresh = usePageRefresh()
  useLive((news) => {
    if (news.kind === 'told') return void queries.invalidateQueries({ queryKey: ['notifications'] })
    if (news.kind === 'resync') void queries.invalidateQueries()
    else {
      const { lists, id, about } = news.change
      const named = new Set([...lists, id, ...about])
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey.slice(0, 3).some((part) => typeof part === 'string' && named.has(part)),
      })
      if (news.change.type === 'session') return
    }
    refresh()
  })
  return null
}
