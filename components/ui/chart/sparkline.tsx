/** A word-sized line of recent values, drawn without a library. `label` says what it shows and where it ends. */
export function Sparkline({
  values,
  label,
  width = 88,
  height = 22,
}: {
  values: number[]
  label: string
  width?: number
  height?: number
}) {
  const low = Math.min(...values)
  const span = Math.max(...values) - low || 1
  const points = values.map((value, at) => {
    const x = values.length > 1 ? 2 + (at / (values.length - 1)) * (width - 4) : width / 2
    const y = 2 + (1 - (value - low) / span) * (height - 4)
    return [Number(x.toFixed(1)), Number(y.toFixed(1))] as const
  })
  const end = points.at(-1)
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="inline-block text-crop"
    >
      <polyline
        points={points.map((point) => point.join(',')).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      {end ? <circle cx={end[0]} cy={end[1]} r="2" fill="currentColor" /> : null}
    </svg>
  )
}
