import type { OrganizationSettings } from '@/lib/services/user/schema'
import { Facts } from '../ui/facts'
import type { SettingField, SettingSection } from './settings-sections'
import { settingAt, typedSetting, withUnit } from './settings-values'

/** One section for those who may see the rules but not change them. */
export function SettingsFacts({ section, settings }: { section: SettingSection; settings: OrganizationSettings }) {
  return (
    <Facts stacked facts={section.fields.map((field) => ({ label: field.label, value: inWords(field, settings) }))} />
  )
}

function inWords(field: SettingField, settings: OrganizationSettings): string {
  if (field.kind === 'tick') return settingAt(settings, field.path) === true ? 'yes' : 'no'
  const text = typedSetting(field, settings)
  return text === '' ? 'none' : withUnit(field, text)
}
