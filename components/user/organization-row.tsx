'use client'

import { OrganizationSwitch, useOtherOrganizations } from './organization-switch'
import { SettingsRow } from './settings-row'

/** On one's own page; absent for who works in one organization only. */
export function OrganizationRow() {
  const others = useOtherOrganizations()
  if (others.length === 0) return null
  return (
    <SettingsRow
      id="organizations"
      title="Other organizations"
      note="You are in one at a time, with the role you have there."
    >
      <OrganizationSwitch others={others} />
    </SettingsRow>
  )
}
