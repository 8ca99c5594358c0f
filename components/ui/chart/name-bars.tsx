export type NameBar = { name: string; share: number; text: string }

/** Names by size: each with its bar and its figure, so that nothing has to be read off an axis. */
export function NameBars({ label, bars }: { label: string; bars: NameBar[] }) {
  const most = Math.max(1, ...bars.map(({ share }) => share))
  return (
    <ol aria-label={label} className="flex flex-col gap-1.5">
      {bars.map(({ name, share, text }) => (
        <li key={name} className="grid grid-cols-[minmax(6rem,11rem)_1fr_auto] items-center gap-x-3">
          <span className="truncate">{name}</span>
          <span aria-hidden className="h-4">
            <span
              className="block h-full rounded-[2px] bg-crop"
              style={{ width: `${Math.max(0, (share / most) * 100)}%` }}
            />
          </span>
          <span className="figures text-right">{text}</span>
        </li>
      ))}
    </ol>
  )
}
