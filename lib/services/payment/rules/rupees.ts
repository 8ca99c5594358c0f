/** Paise as rupees for a program, from the digits and never through a float: `-5640150` → `-56401.50`. */
export function rupees(paise: number): string {
  const digits = String(Math.abs(paise)).padStart(3, '0')
  return `${paise < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
