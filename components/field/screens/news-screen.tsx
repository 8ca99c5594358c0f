'use client'

import { NewsList } from '@/components/field/news-list'
import { EmptyState } from '@/components/ui/empty-state'
import { usePhone } from '@/lib/offline/use-phone'
import { useTitle } from './use-title'

/** What the office told, as last read. */
export function NewsScreen() {
  useTitle('News')
  const news = [...(usePhone().rest?.news ?? [])].sort((a, b) => b.createdAt.localeCompare(a.createdAt))
  return (
    <section aria-labelledby="news" className="flex flex-col gap-4">
      <h1 id="news">News</h1>
      <NewsList news={news} now={Date.now()} />
      {news.length === 0 ? (
        <EmptyState title="Nothing yet">
          When the office approves a lorry, asks something or sends a trip back, it is told here.
        </EmptyState>
      ) : null}
    </section>
  )
}
