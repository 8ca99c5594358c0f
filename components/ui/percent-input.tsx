import { AffixInput, type TypedNumberProps } from './affix-input'

/** A percentage as typed (`14.5`). Read with `parsePercent` of the kernel. */
export function PercentInput(props: TypedNumberProps) {
  return <AffixInput {...props} after="%" />
}
