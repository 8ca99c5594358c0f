import { type FieldFault, invalid } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { parsePhone } from '@/lib/kernel/phone'
import type { Result } from '@/lib/kernel/result'
import { parseName } from '@/lib/services/farmer/rules/names'

export type NewFarmer = { id: string; name: string; village: string; phone: string | null }

/**
 * A farmer as typed → as kept, by the server's own rules.
 * @throws DomainError with every fault, each at its field.
 */
export function newFarmerOf(typed: { name: string; village: string; phone: string }): NewFarmer {
  const faults: FieldFault[] = []
  const value = (result: Result<string>): string => {
    if (result.ok) return result.value
    faults.push(...(result.refusal.details.fields ?? []))
    return ''
  }
  const name = value(parseName(typed.name, 'The name', 'name'))
  const village = value(parseName(typed.village, 'The village', 'village'))
  const phone = typed.phone.trim() ? value(parsePhone(typed.phone)) : null
  if (faults.length > 0) throw invalid(faults)
  return { id: newId(), name, village, phone }
}
