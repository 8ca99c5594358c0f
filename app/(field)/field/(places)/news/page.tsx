import type { Metadata } from 'next'
import { NewsList } from '@/components/field/news-list'
import { EmptyState } from '@/components/ui/empty-state'
import { pageCtx, read } from '@/lib/doors/page'
import { listNotifications } from '@/lib/services/notification/queries'

export const metadata: Metadata = { title: 'News' }

export default async function NewsPage() {
  const [{ now }, { data: news }] = await Promise.all([pageCtx(), read(listNotifications, { limit: 50 })])
  return (
    <section aria-labelledby="news" className="flex flex-col gap-4">
      <h1 id="news">News</h1>
      <NewsList news={news} nowAt={now.toISOString()} />
      {news.length === 0 ? (
        <EmptyState title="Nothing yet">
          When the office approves a lorry, asks something or sends a trip back, it is told here.
        </EmptyState>
      ) : null}
    </section>
  )
}
