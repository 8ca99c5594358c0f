import { type Tx, transaction } from '@/lib/platform/db'

/**
 * Reads that happen before anybody is known: a secret, an e-mail address or an organization's code is all there is.
 * Row-level security still decides what they see: a credential opens exactly its own row, a person exactly own
 * memberships. They cannot write, but for a farmer's codes and sessions, which belong to no organization.
 */
type Work<T> = (tx: Tx) => Promise<T>

/** What the holder of a secret sees: the row that keeps its hash. */
export const readWithCredential = <T>(
  role: 'svc_user' | 'svc_payment' | 'svc_farmer',
  credential: string,
  work: Work<T>,
): Promise<T> => transaction({ role, credential, readOnly: true }, work)

/** What a person sees of oneself before choosing an organization. */
export const readAsPerson = <T>(personId: string, work: Work<T>): Promise<T> =>
  transaction({ role: 'svc_user', personId, readOnly: true }, work)

/** The global directory: sign-in identities and organization codes. */
export const readDirectory = <T>(work: Work<T>): Promise<T> => transaction({ role: 'svc_user', readOnly: true }, work)

/** An organization's own place and people, for a Ctx that is about to be made. */
export const readOrganization = <T>(organizationId: string, work: Work<T>): Promise<T> =>
  transaction({ role: 'svc_user', organizationId, readOnly: true }, work)

/** What the holder of a code, a session token or a proven phone changes of that secret's own row. */
export const writeWithCredential = <T>(credential: string, work: Work<T>): Promise<T> =>
  transaction({ role: 'svc_user', credential }, work)

/** The credential of whoever proved a phone: opens the farmers that carry it, in every organization. */
export const provenPhone = (phone: string): string => `phone:${phone}`
