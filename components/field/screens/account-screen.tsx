'use client'

import { useEffect, useState } from 'react'
import { FieldHead } from '@/components/field/app/field-head'
import { PlaceChoice } from '@/components/field/place-choice'
import { SignOutField } from '@/components/field/sign-out-field'
import { FieldLinkButton } from '@/components/shell/field-link'
import { ThemeSwitch } from '@/components/shell/theme-switch'
import { Facts } from '@/components/ui/facts'
import { getJson } from '@/components/ui/fetch-json'
import { OrganizationRow } from '@/components/user/organization-row'
import { PasswordForm } from '@/components/user/password-form'
import { type Session, SessionList } from '@/components/user/session-list'
import { SettingsRow } from '@/components/user/settings-row'
import { SignOutEverywhere } from '@/components/user/sign-out-everywhere'
import { usePhone } from '@/lib/offline/use-phone'
import { forgetWho } from '@/lib/offline/who'
import { useTitle } from './use-title'

/** Who I am here; where I am signed in and my password need a network. */
export function FieldAccountScreen() {
  useTitle('Your account')
  const { me } = usePhone()
  const sessions = useSessions()
  if (!me) return null
  return (
    <>
      <FieldHead title="Your account" />
      <SettingsRow id="me" title="You">
        <Facts
          stacked
          facts={[
            { label: 'Name', value: me.name },
            { label: 'Organization', value: me.organizationName },
            { label: 'Role', value: 'Field manager' },
          ]}
        />
      </SettingsRow>
      <SettingsRow id="cash" title="Cash">
        <FieldLinkButton className="min-h-12" href="/field/cash">
          My cash
        </FieldLinkButton>
      </SettingsRow>
      <SettingsRow id="colours" title="Colours">
        <ThemeSwitch />
      </SettingsRow>
      <SettingsRow id="place" title="Place">
        <PlaceChoice />
      </SettingsRow>
      <OrganizationRow />
      <SettingsRow
        id="sessions"
        title="Signed in"
        note="A lost phone is signed out from here. It stops within five seconds."
      >
        {sessions ? (
          <SessionList sessions={sessions} timeZone={me.timeZone} />
        ) : (
          <p className="text-ink-2">Shown when there is a network.</p>
        )}
      </SettingsRow>
      <SettingsRow
        id="password"
        title="Password"
        note="Changing it signs out all your other devices, in every organization."
      >
        {sessions ? <PasswordForm /> : <p className="text-ink-2">Can be changed when there is a network.</p>}
      </SettingsRow>
      <SettingsRow id="leave" title="Leave">
        <SignOutField />
        {sessions ? (
          <div className="mt-4">
            <SignOutEverywhere onLeave={forgetWho} />
            <p className="mt-2 text-note text-ink-2">Every device, every organization.</p>
          </div>
        ) : null}
      </SettingsRow>
    </>
  )
}

function useSessions(): Session[] | null {
  const [sessions, setSessions] = useState<Session[] | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    getJson<{ data: Session[] }>('/api/v1/sessions', stop.signal).then(
      ({ data }) => setSessions(data),
      () => undefined,
    )
    return () => stop.abort()
  }, [])
  return sessions
}
