/** The six marks of the phone's frame, drawn here: an icon library's own runtime would be a tenth of what the first screen may weigh. */
const marks = {
  scale: 'M12 4v16M7 20h10M5 7h14M5 7l-3 7a3 3 0 0 0 6 0ZM19 7l-3 7a3 3 0 0 0 6 0Z',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 4.6a3.5 3.5 0 0 1 0 5.8M18 14.6c2.2.8 3.5 2.8 3.5 5.4',
  lorry:
    'M2 17V6h12v11M14 9h4l4 4v4h-2M8.8 17h6.4M2 17h1.2M6 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM18 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  coins:
    'M15 10a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM15 5v2M2 14h3.5l4-1.5c1.5-.5 3 .4 3.5 1.5H17M2 20.5h4l7 1.5 8-5a1.7 1.7 0 0 0-2-2.7L14 16.5h-3',
  bell: 'M6 9a6 6 0 0 1 12 0c0 5 2.5 6 2.5 7.5h-17C3.5 15 6 14 6 9ZM10 20a2.2 2.2 0 0 0 4 0',
  person: 'M12 12a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM4 21c0-4 3.5-6.5 8-6.5s8 2.5 8 6.5',
}

export type FieldMark = keyof typeof marks

/** One mark, in the colour of the text beside it, which names it. */
export function FieldIcon({ mark, className }: { mark: FieldMark; className: string }) {
  return (
    <svg aria-hidden viewBox="0 0 24 24" className={className} {...stroke}>
      <path d={marks[mark]} />
    </svg>
  )
}

const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const
