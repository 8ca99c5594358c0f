import { parse } from '@/lib/access/parse'
import { runOperation } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { hashPassword } from '../internal/passwords'
import { foundingCtx } from '../internal/system-ctx'
import { passwordRefusal } from '../rules'
import { SignUp } from '../schema'
import { createOrganization } from './create-organization'
import { startSession } from './start-session'

/**
 * Opens an organization and signs its owner in.
 * @throws DomainError `organization.code-taken`, `person.email-taken`, or what is wrong with the password.
 */
export async function signUp(
  rawInput: unknown,
  userAgent: string,
  now = new Date(),
): Promise<{ sessionToken: string; organizationId: string; memberId: string }> {
  const input = parse(SignUp, rawInput)
  const refusal = passwordRefusal(input.password, { email: input.email })
  if (refusal) throw refusal
  const organizationId = newId()
  const ctx = foundingCtx(organizationId, input.code, input.organizationName, now)
  const { value } = await runOperation(ctx, createOrganization, {
    code: input.code,
    name: input.organizationName,
    place: input.place ?? '',
    passwordHash: await hashPassword(input.password),
    owner: { personId: newId(), memberId: newId(), name: input.name, email: input.email },
  })
  const { sessionToken } = await startSession(ctx, value.ownerMemberId, userAgent)
  return { sessionToken, organizationId, memberId: value.ownerMemberId }
}
