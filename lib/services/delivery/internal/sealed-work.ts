import { seal, unseal } from '@/lib/platform/secrets-at-rest'

/** Parked work as it came. It may name a farmer's phone or account: in the table it is encrypted. */
export type ParkedWork = { input: unknown; dependsOn: string[] }

const place = (organizationId: string, rowId: string) => ({
  table: 'delivery.attention',
  column: 'input_sealed',
  organizationId,
  rowId,
})

export const sealWork = (organizationId: string, id: string, work: ParkedWork): string =>
  seal(JSON.stringify(work), place(organizationId, id))

export const unsealWork = (organizationId: string, id: string, sealed: string): ParkedWork =>
  JSON.parse(unseal(sealed, place(organizationId, id))) as ParkedWork
