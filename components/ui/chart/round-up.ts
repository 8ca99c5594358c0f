/** The next round figure: 55 → 60, 1,240 → 1,500. */
export function roundUp(value: number): number {
  if (value <= 0) return 1
  const scale = 10 ** Math.floor(Math.log10(value))
  const steps = [1, 1.5, 2, 3, 4, 5, 6, 8, 10]
  return (steps.find((step) => step * scale >= value) ?? 10) * scale
}
