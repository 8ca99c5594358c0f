import { applyLocally } from './apply-locally'
import type { FieldView, Me } from './field-view'
import type { StoredOperation } from './operation'

type Given = { me: Me; aliases: Readonly<Record<string, string>> }

/**
 * The view after all operations, in order. Bags of one delivery that follow each other are applied together, so that
 * five hundred of them cost one pass over the list, not five hundred.
 */
export const fold = (view: FieldView, operations: readonly StoredOperation[], given: Given): FieldView =>
  inRuns(operations).reduce((so, operation) => applyLocally(so, operation, given), view)

function inRuns(operations: readonly StoredOperation[]): StoredOperation[] {
  const runs: StoredOperation[] = []
  for (const operation of operations) {
    if (operation.state === 'kept') continue
    const last = runs.at(-1)
    if (
      last?.name === 'delivery.record-bags' &&
      operation.name === 'delivery.record-bags' &&
      last.input.deliveryId === operation.input.deliveryId
    ) {
      // The run's own array may grow: it was made here.
      last.input.bags.push(...operation.input.bags)
    } else if (operation.name === 'delivery.record-bags')
      runs.push({ ...operation, input: { ...operation.input, bags: [...operation.input.bags] } })
    else runs.push(operation)
  }
  return runs
}
