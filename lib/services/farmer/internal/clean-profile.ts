import type { farmers } from '@/db/schema/farmer'
import { type FieldFault, invalid } from '@/lib/kernel/errors'
import { parsePhone } from '@/lib/kernel/phone'
import type { Result } from '@/lib/kernel/result'
import { seal, unseal } from '@/lib/platform/secrets-at-rest'
import { parseBankAccount, parseUpiId } from '../rules/bank-account'
import type { PayTo } from '../rules/held-account'
import { parseName } from '../rules/names'
import { parseKnownIfsc } from './known-branch'

type Columns = Partial<typeof farmers.$inferInsert>
export type GivenProfile = {
  name?: string
  village?: string
  phone?: string | null
  bankAccount?: string | null
  ifsc?: string | null
  upiId?: string | null
}

/**
 * What a person typed → columns: names tidied, phone in E.164, bank account sealed for its row.
 * What is absent stays as it is; an empty text takes the field away.
 * @throws DomainError invalid with every fault at once.
 */
export function cleanProfile<G extends GivenProfile>(given: G, organizationId: string, farmerId: string): Columns {
  const { name, village, phone, bankAccount, ifsc, upiId, ...rest } = given
  const faults: FieldFault[] = []
  const take = (result: Result<string>): string | undefined => {
    if (result.ok) return result.value
    faults.push(...(result.refusal.details.fields ?? []))
    return undefined
  }
  const optional = (text: string | null | undefined, parse: (text: string) => Result<string>) =>
    text === undefined ? undefined : text === null || text.trim() === '' ? null : take(parse(text))
  const account = optional(bankAccount, parseBankAccount)
  const columns: Columns = {
    ...rest,
    ...(name !== undefined && { name: take(parseName(name, 'The name', 'name')) }),
    ...(village !== undefined && { village: take(parseName(village, 'The village', 'village')) }),
    ...(phone !== undefined && { phone: optional(phone, parsePhone) }),
    ...(ifsc !== undefined && { ifsc: optional(ifsc, parseKnownIfsc) }),
    ...(upiId !== undefined && { upiId: optional(upiId, parseUpiId) }),
    ...(account !== undefined && {
      bankAccountSealed: account && seal(account, { ...bankPlace, organizationId, rowId: farmerId }),
      bankAccountLast4: account?.slice(-4),
    }),
  }
  if (faults.length > 0) throw invalid(faults, 'farmer.profile-invalid')
  return columns
}

/** Where money to this farmer goes, the account number opened to be compared and nothing else. */
export const payToOf = ({
  id,
  organizationId,
  bankAccountSealed,
  ifsc,
  upiId,
}: typeof farmers.$inferSelect): PayTo => ({
  bankAccount: bankAccountSealed && unseal(bankAccountSealed, { ...bankPlace, organizationId, rowId: id }),
  ifsc,
  upiId,
})

export const bankPlace = { table: 'farmer.farmers', column: 'bank_account_sealed' }
