import type { Role } from '@/lib/access/permissions'
import { Facts } from '../ui/facts'
import { OrganizationRow } from './organization-row'
import { PasswordForm } from './password-form'
import { roleName, roleWords } from './role-words'
import { type Session, SessionList } from './session-list'
import { SettingsRow } from './settings-row'
import { SignOutButton } from './sign-out-button'
import { SignOutEverywhere } from './sign-out-everywhere'

/** One's own page: who I am here, where I am signed in, my password. The same for office and field. */
export function AccountScreen({
  name,
  role,
  organization,
  timeZone,
  sessions,
}: {
  name: string
  role: Role
  organization: string
  timeZone: string
  sessions: Session[]
}) {
  return (
    <>
      <SettingsRow id="me" title="You">
        <Facts
          stacked
          facts={[
            { label: 'Name', value: name },
            { label: 'Organization', value: organization },
            { label: 'Role', value: roleName(role) },
          ]}
        />
        <p className="mt-2 text-note text-ink-2">{roleWords[role].may}</p>
      </SettingsRow>
      <OrganizationRow />
      <SettingsRow
        id="sessions"
        title="Signed in"
        note="A lost phone is signed out from here. It stops within five seconds."
      >
        <SessionList sessions={sessions} timeZone={timeZone} />
      </SettingsRow>
      <SettingsRow
        id="password"
        title="Password"
        note="Changing it signs out all your other devices, in every organization."
      >
        <PasswordForm />
      </SettingsRow>
      <SettingsRow
        id="leave"
        title="Leave"
        note="Signing out everywhere ends every session on every device, in every organization."
      >
        <div className="flex flex-wrap gap-3">
          <SignOutButton variant="plain" />
          <SignOutEverywhere />
        </div>
      </SettingsRow>
    </>
  )
}
