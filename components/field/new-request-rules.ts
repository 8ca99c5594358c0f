import { type DomainError, type FieldFault, invalid } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import type { Day } from '@/lib/kernel/time'
import { parseKg } from '@/lib/kernel/weight'
import type { OfflineInputs } from '@/lib/offline/operation'
import { purposeRefusal, requiredOnRefusal } from '@/lib/services/lorry/rules/request-rules'

type Priority = OfflineInputs['lorry.request']['priority']

/**
 * A lorry request as typed → as kept, by the server's own rules. `today` is the organization's calendar day.
 * @throws DomainError with every fault, each at its field.
 */
export function newRequestOf(values: Record<string, string>, today: Day): OfflineInputs['lorry.request'] {
  const { requiredOn = '', location = '', purpose = '', priority = 'medium' } = values
  const estimatedFarmers = Number(values.estimatedFarmers || 0)
  const estimatedWeightGrams = parseKg(values.estimatedWeight ?? '') ?? 0
  const faults: FieldFault[] = []
  const say = (refusal: DomainError | null) => faults.push(...(refusal?.details.fields ?? []))
  if (/^\d{4}-\d\d-\d\d$/.test(requiredOn)) say(requiredOnRefusal(requiredOn, today))
  else faults.push({ path: 'requiredOn', message: 'On which day is the lorry needed?' })
  if (location.trim().length < 2) faults.push({ path: 'location', message: 'Say where the lorry is needed.' })
  say(purposeRefusal(purpose))
  if (!Number.isInteger(estimatedFarmers) || estimatedFarmers < 1 || estimatedFarmers > 1000)
    faults.push({ path: 'estimatedFarmers', message: 'How many farmers? 1 to 1,000.' })
  if (estimatedWeightGrams < 1_000 || estimatedWeightGrams > 100_000_000)
    faults.push({ path: 'estimatedWeightGrams', message: 'How much do you expect? 1 to 1,00,000 kg.' })
  if (faults.length > 0) throw invalid(faults)
  return {
    ...{ id: newId(), requiredOn, location: location.trim(), purpose: purpose.trim() },
    ...{ priority: priority as Priority, estimatedFarmers, estimatedWeightGrams },
  }
}
