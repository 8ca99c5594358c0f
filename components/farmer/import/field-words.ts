import type { ImportField } from '@/lib/services/farmer/rules/import-columns'

/** What the fields of a list are called on the screen. */
export const fieldWords: Record<ImportField, string> = {
  name: 'Name',
  village: 'Village',
  phone: 'Phone',
  address: 'Address',
  bankAccount: 'Bank account',
  ifsc: 'IFSC',
  upiId: 'UPI id',
  idNumberLast4: 'Identity number',
  notes: 'Notes',
}
