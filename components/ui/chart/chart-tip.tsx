/** The small box at the pointer: what day, what value. Passed to recharts as an element, which fills its props in. */
export function ChartTip({
  active,
  payload,
  format,
}: {
  active?: boolean
  payload?: { payload?: { label?: string; note?: string }; name?: string; value?: number; color?: string }[]
  format: (value: number) => string
}) {
  if (!active || !payload?.length) return null
  const point = payload[0]?.payload
  return (
    <div className="rounded-sm bg-ink px-2.5 py-1.5 text-sm text-paper">
      <p className="opacity-85">
        {point?.label}
        {point?.note ? `, ${point.note}` : ''}
      </p>
      {payload.map((entry) => (
        <p key={entry.name} className="figures font-medium">
          {payload.length > 1 ? `${entry.name} ` : ''}
          {entry.value === undefined ? '' : format(entry.value)}
        </p>
      ))}
    </div>
  )
}
