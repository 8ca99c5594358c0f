import { SlipKeys } from '@/components/reporting/slip-keys'
import { Facts } from '@/components/ui/facts'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { OrganizationForm } from '@/components/user/organization-form'
import { SettingsFacts } from '@/components/user/settings-facts'
import { SettingsForm } from '@/components/user/settings-form'
import { SettingsRow } from '@/components/user/settings-row'
import { settingSections } from '@/components/user/settings-sections'
import { pageCtx, read } from '@/lib/doors/page'
import { dayOf } from '@/lib/kernel/time'
import { listSlipKeys } from '@/lib/reporting/queries/slip-keys'
import { mayManageSettings } from '@/lib/services/user/policy'
import { getOrganization } from '@/lib/services/user/queries'

export const metadata = { title: 'Settings' }

export default async function SettingsPage() {
  const { actor } = await pageCtx()
  const [organization, { data }] = await Promise.all([read(getOrganization, {}), read(listSlipKeys, {})])
  const dayIn = (at: string) => dayOf(new Date(at), organization.timeZone)
  const keys = data.map(({ id, keyUrl, createdAt, retiredAt }) => ({
    ...{ id, keyUrl, createdOn: dayIn(createdAt), retiredOn: retiredAt && dayIn(retiredAt) },
  }))
  const mayChange = mayManageSettings(actor)
  return (
    <>
      <PageHead
        title="Settings"
        note={
          mayChange ? 'New rules count from now on. What is settled stays as it is.' : 'Only the owner changes them.'
        }
      />
      <SettingsRow
        id="organization"
        title="Organization"
        note={`It stands on top of every slip. Code: ${organization.code}, time zone: ${organization.timeZone}.`}
      >
        {mayChange ? (
          <OrganizationForm organization={organization} />
        ) : (
          <Facts
            stacked
            facts={[
              { label: 'Name', value: organization.name },
              { label: 'Place', value: organization.place || 'not given' },
              { label: 'Phone', value: organization.phone ?? 'not given' },
            ]}
          />
        )}
      </SettingsRow>
      <SettingsRow id="price-lists" title="Price lists" note="Prices by moisture, from a day on.">
        <LinkButton href="/settings/price-lists">Open the price lists</LinkButton>
      </SettingsRow>
      <SettingsRow
        id="slip-keys"
        title="Key of the slips"
        note="It signs the square on each slip; anybody can check it."
      >
        <SlipKeys keys={keys} mayRotate={mayChange} />
      </SettingsRow>
      {settingSections.map((section) => (
        <SettingsRow key={section.id} id={section.id} title={section.title} note={section.note}>
          {mayChange ? (
            <SettingsForm sectionId={section.id} organization={organization} />
          ) : (
            <SettingsFacts section={section} settings={organization.settings} />
          )}
        </SettingsRow>
      ))}
    </>
  )
}
