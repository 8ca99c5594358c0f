import { cx } from '../ui/cx'

/** The cob as a tally mark. `word` adds the name. */
export function Logo({ word = true, className }: { word?: boolean; className?: string }) {
  return (
    <span className={cx('inline-flex items-center gap-2 text-[19px] leading-none font-semibold', className)}>
      <svg
        viewBox="0 0 22 22"
        className="size-[22px] text-crop"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        aria-hidden="true"
      >
        <path d="M11 2c4 3 6 7 6 11a6 6 0 0 1-12 0C5 9 7 5 11 2Z" />
        <path d="M11 6v13M8 9l3 3M14 12l-3 3" />
      </svg>
      {word ? <span>FarmTally</span> : <span className="sr-only">FarmTally</span>}
    </span>
  )
}
