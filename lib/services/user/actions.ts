'use server'

import { action } from '@/lib/doors/action'
import { addMember } from './operations/add-member'
import { changeOrganization } from './operations/change-organization'
import { changePassword } from './operations/change-password'
import { changeRole } from './operations/change-role'
import { createApiKey } from './operations/create-api-key'
import { endAllSessions } from './operations/end-all-sessions'
import { endSession } from './operations/end-session'
import { inviteMember } from './operations/invite-member'
import { reactivateMember } from './operations/reactivate-member'
import { revokeApiKey } from './operations/revoke-api-key'
import { revokeInvitation } from './operations/revoke-invitation'
import { suspendMember } from './operations/suspend-member'

export const addMemberAction = action(addMember)
export const changeOrganizationAction = action(changeOrganization)
export const changePasswordAction = action(changePassword)
export const changeRoleAction = action(changeRole)
export const createApiKeyAction = action(createApiKey)
export const endAllSessionsAction = action(endAllSessions)
export const endSessionAction = action(endSession)
export const inviteMemberAction = action(inviteMember)
export const reactivateMemberAction = action(reactivateMember)
export const revokeApiKeyAction = action(revokeApiKey)
export const revokeInvitationAction = action(revokeInvitation)
export const suspendMemberAction = action(suspendMember)
