import type { ReactNode } from 'react'

/** One section of a long settings page: what it is about at the left, what one sets at the right. */
export function SettingsRow({
  id,
  title,
  note,
  children,
}: {
  id: string
  title: string
  note?: ReactNode
  children: ReactNode
}) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="grid scroll-mt-6 gap-x-12 gap-y-5 border-t border-line py-8 md:grid-cols-[16rem_minmax(0,34rem)]"
    >
      <div>
        <h2 id={`${id}-title`}>{title}</h2>
        {note ? <p className="mt-1.5 text-note text-ink-2">{note}</p> : null}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  )
}
