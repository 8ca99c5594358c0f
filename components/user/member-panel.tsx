'use client'

import { toast } from 'sonner'
import { changeRoleAction, reactivateMemberAction, suspendMemberAction } from '@/lib/services/user/actions'
import type { MemberView } from '@/lib/services/user/view'
import { Button } from '../ui/button'
import { Confirm } from '../ui/confirm'
import { Facts } from '../ui/facts'
import { Form } from '../ui/form'
import { SidePanel } from '../ui/side-panel'
import { MemberTag } from './member-tag'
import { moment } from './moment'
import { RoleChoice } from './role-choice'
import { roleName } from './role-words'

type Props = { isMe: boolean; timeZone: string; onClose: () => void; onChanged: (member: MemberView) => void }

/** One member: who they are, their role, and the way out and back in. */
export function MemberPanel({ member, ...rest }: Props & { member: MemberView | null }) {
  return (
    <SidePanel open={member !== null} onClose={rest.onClose} title={member?.name ?? ''} description={member?.email}>
      {member ? <Content key={`${member.id} ${member.version}`} member={member} {...rest} /> : null}
    </SidePanel>
  )
}

function Content({ member, isMe, timeZone, onChanged }: Props & { member: MemberView }) {
  const ref = { memberId: member.id, expectedVersion: member.version }
  return (
    <div className="flex flex-col gap-7">
      <Facts
        stacked
        facts={[
          { label: 'State', value: <MemberTag status={member.status} /> },
          { label: 'Role', value: roleName(member.role) },
          { label: 'Phone', value: member.phone ?? 'not given' },
          { label: 'Member since', value: moment(member.createdAt, timeZone) },
          { label: 'Last signed in', value: member.lastSeenAt ? moment(member.lastSeenAt, timeZone) : 'never' },
        ]}
      />
      {isMe ? (
        <p className="text-ink-2">
          This is you. Another owner changes your role; your password is on your account page.
        </p>
      ) : (
        <>
          <Form
            label="Change the role"
            submitLabel="Change the role"
            action={({ role = '' }) => changeRoleAction({ ...ref, role: role as 'owner' })}
            onDone={(changed) => {
              toast(`${changed.name} is ${roleName(changed.role).toLowerCase()} now`)
              onChanged(changed)
            }}
          >
            <RoleChoice chosen={member.role} />
          </Form>
          <div className="border-t border-line pt-5">
            {member.status === 'active' ? (
              <Confirm
                title={`Suspend ${member.name}?`}
                body="Every open session and every key of this person ends at once. What they recorded stays. You can let them back in any time."
                action="Suspend"
                danger
                trigger={<Button variant="danger">Suspend</Button>}
                onConfirm={() => done(suspendMemberAction(ref), onChanged, 'is suspended')}
              />
            ) : (
              <Button
                onClick={async () => {
                  const outcome = await done(reactivateMemberAction(ref), onChanged, 'may sign in again')
                  if (!outcome.ok) toast(outcome.problem.detail)
                }}
              >
                Let back in
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  )
}

async function done(
  work: ReturnType<typeof suspendMemberAction>,
  onChanged: (member: MemberView) => void,
  what: string,
) {
  const outcome = await work
  if (outcome.ok) {
    toast(`${outcome.value.name} ${what}`)
    onChanged(outcome.value)
  }
  return outcome
}
