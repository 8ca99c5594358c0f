import { AffixInput, type TypedNumberProps } from './affix-input'

/** Rupees as typed (`15,000`). Read with `parseRupees` of the kernel. `per` prints a unit behind it (`/ kg`). */
export function RupeeInput({ per, ...props }: TypedNumberProps & { per?: string }) {
  return <AffixInput {...props} before="₹" after={per} />
}
