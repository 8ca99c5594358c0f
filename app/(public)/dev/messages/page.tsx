import { notFound } from 'next/navigation'
import { PublicHead } from '@/components/shell/public-frame'
import { keptMessages, mayShowMessages } from '@/lib/platform/sms'

export const metadata = { title: 'Messages on this machine', robots: { index: false, follow: false } }
export const dynamic = 'force-dynamic'

/** What would have gone out as text messages. Only on this machine and only while no provider is configured. */
export default async function MessagesPage() {
  if (!mayShowMessages()) notFound()
  const messages = await keptMessages()
  return (
    <div className="flex min-h-dvh flex-col">
      <PublicHead />
      <main id="content" className="mx-auto w-full max-w-lg flex-1 px-5 pt-6 pb-16">
        <h1>Messages</h1>
        <p className="mt-1 text-ink-2">
          No SMS provider is configured, so nothing is sent: messages stay here. With SMS_PROVIDER set, or away from
          localhost, this page is gone.
        </p>
        {messages.length === 0 && <p className="mt-6 text-ink-2">Nothing yet. Ask for a code at /farmer/sign-in.</p>}
        <ul className="mt-6 grid gap-3">
          {messages.map((message) => (
            <li key={`${message.at}${message.to}`} className="rounded-md border border-line bg-sheet p-4">
              <p className="text-note text-ink-2">
                {message.to} · {message.at}
              </p>
              <p lang={message.language}>{message.text}</p>
            </li>
          ))}
        </ul>
      </main>
    </div>
  )
}
