import { addMember } from '@/lib/services/user/operations/add-member'
import { changeOrganization } from '@/lib/services/user/operations/change-organization'
import { changePassword } from '@/lib/services/user/operations/change-password'
import { changeRole } from '@/lib/services/user/operations/change-role'
import { createApiKey } from '@/lib/services/user/operations/create-api-key'
import { createOrganization } from '@/lib/services/user/operations/create-organization'
import { endAllSessions } from '@/lib/services/user/operations/end-all-sessions'
import { endSession } from '@/lib/services/user/operations/end-session'
import { endSessionsElsewhere } from '@/lib/services/user/operations/end-sessions-elsewhere'
import { enterTeam } from '@/lib/services/user/operations/enter-team'
import { inviteMember } from '@/lib/services/user/operations/invite-member'
import { openSession } from '@/lib/services/user/operations/open-session'
import { reactivateMember } from '@/lib/services/user/operations/reactivate-member'
import { reopenOrganization } from '@/lib/services/user/operations/reopen-organization'
import { revokeApiKey } from '@/lib/services/user/operations/revoke-api-key'
import { revokeInvitation } from '@/lib/services/user/operations/revoke-invitation'
import { rotateApiKey } from '@/lib/services/user/operations/rotate-api-key'
import { suspendMember } from '@/lib/services/user/operations/suspend-member'
import { suspendOrganization } from '@/lib/services/user/operations/suspend-organization'
import { getOrganization, listApiKeys, listInvitations, listMembers, listSessions } from '@/lib/services/user/queries'
import type { AnyOperation, AnyQuery } from '../route'

export const userOperations: AnyOperation[] = [
  addMember,
  changeOrganization,
  changePassword,
  changeRole,
  createApiKey,
  createOrganization,
  suspendOrganization,
  reopenOrganization,
  endAllSessions,
  endSession,
  endSessionsElsewhere,
  enterTeam,
  inviteMember,
  openSession,
  reactivateMember,
  revokeApiKey,
  revokeInvitation,
  rotateApiKey,
  suspendMember,
]
export const userQueries: AnyQuery[] = [getOrganization, listApiKeys, listInvitations, listMembers, listSessions]
