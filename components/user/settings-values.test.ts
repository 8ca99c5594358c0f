import { describe, expect, it } from 'vitest'
import { defaultSettings } from '@/lib/services/user/rules'
import { OrganizationSettings } from '@/lib/services/user/schema'
import { settingSections } from './settings-sections'
import { readSection, settingAt, typedSetting } from './settings-values'

const typedWhole = (section: (typeof settingSections)[number]) =>
  Object.fromEntries(
    section.fields.map((field) => [
      field.path,
      field.kind === 'tick'
        ? settingAt(defaultSettings, field.path)
          ? 'on'
          : ''
        : typedSetting(field, defaultSettings),
    ]),
  )
const sectionOf = (id: string) => settingSections.find((section) => section.id === id)!

describe('the settings as typed texts', () => {
  it.each(settingSections.map((section) => [section.id, section] as const))(
    'section %s read back unchanged changes nothing',
    (_, section) => {
      const { changed, faults } = readSection(section, defaultSettings, typedWhole(section))
      expect(faults).toEqual([])
      expect(OrganizationSettings.parse({ ...defaultSettings, ...changed })).toEqual(defaultSettings)
    },
  )

  it('every setting stands on the page once', () => {
    const leaves = Object.entries(defaultSettings).flatMap(([key, value]) =>
      value !== null && typeof value === 'object' ? Object.keys(value).map((inner) => `${key}.${inner}`) : [key],
    )
    const shown = settingSections.flatMap((section) => section.fields.map((field) => field.path))
    expect(shown.toSorted()).toEqual(leaves.toSorted())
  })

  it('a changed amount keeps the limits beside it', () => {
    const section = sectionOf('advances')
    const typed = { ...typedWhole(section), 'advanceLimits.maxPaise': '60,000.50' }
    const { changed } = readSection(section, defaultSettings, typed)
    expect(changed.advanceLimits).toEqual({ ...defaultSettings.advanceLimits, maxPaise: 6_000_050 })
  })

  it('what is no number, or too much, is named with its place', () => {
    const section = sectionOf('interest')
    const typed = { 'interest.enabled': 'on', 'interest.monthlyRateBp': '11', 'interest.graceDays': 'ten' }
    expect(readSection(section, defaultSettings, typed).faults).toEqual([
      { path: 'settings.interest.monthlyRateBp', message: 'Rate a month: at most 10 %.' },
      { path: 'settings.interest.graceDays', message: 'Days of grace: Write a whole number.' },
    ])
  })

  it('an empty price means none', () => {
    expect(readSection(sectionOf('price'), defaultSettings, {}).changed).toEqual({ defaultPricePaisePerKg: null })
  })
})
