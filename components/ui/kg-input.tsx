import { AffixInput, type TypedNumberProps } from './affix-input'

/** Kilograms as typed (`62.5`). Read with `parseKg` of the kernel. */
export function KgInput(props: TypedNumberProps) {
  return <AffixInput {...props} after="kg" />
}
