import type { FieldFault } from '@/lib/kernel/errors'
import { formatPaise, groupIndian, parseRupees } from '@/lib/kernel/money'
import { parseKg, parsePercent } from '@/lib/kernel/weight'
import type { OrganizationSettings } from '@/lib/services/user/schema'
import type { SettingField, SettingSection } from './settings-sections'

type Value = number | boolean | null
type Kind = SettingField['kind']

const show: Record<Kind, (value: number) => string> = {
  rupees: (paise) => formatPaise(paise).replace(/\.00$/, ''),
  kg: (grams) => String(grams / 1000),
  percent: (bp) => String(bp / 100),
  count: groupIndian,
  tick: String,
}
const read: Record<Kind, (text: string) => number | null> = {
  rupees: parseRupees,
  kg: (text) => parseKg(text, 3),
  percent: parsePercent,
  count: (text) => (/^\d{1,9}$/.test(text.replaceAll(',', '')) ? Number(text.replaceAll(',', '')) : null),
  tick: () => null,
}
const wanted: Record<Kind, string> = {
  rupees: 'Write an amount in rupees, like 15,000 or 21.50.',
  kg: 'Write kilograms, like 2 or 2.5.',
  percent: 'Write a percentage, like 2 or 1.5.',
  count: 'Write a whole number.',
  tick: '',
}

/** The value behind a path of the settings. */
export function settingAt(settings: OrganizationSettings, path: string): Value {
  return path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], settings) as Value
}

/** A setting as a person types it; empty for none. */
export function typedSetting(field: SettingField, settings: OrganizationSettings): string {
  const value = settingAt(settings, field.path)
  return typeof value === 'number' ? show[field.kind](value) : ''
}

/**
 * What was typed into a section → the part of the settings that it changes, whole objects at a time, or its faults
 * with paths as the server names them (`settings.interest.graceDays`).
 */
export function readSection(
  section: SettingSection,
  settings: OrganizationSettings,
  typed: Record<string, string>,
): { changed: Partial<OrganizationSettings>; faults: FieldFault[] } {
  const changed: Record<string, unknown> = {}
  const faults: FieldFault[] = []
  for (const field of section.fields) {
    const { value, fault } = readField(field, typed[field.path] ?? '')
    if (fault) faults.push({ path: `settings.${field.path}`, message: `${field.label}: ${fault}` })
    const [top = '', inner] = field.path.split('.')
    changed[top] = inner
      ? { ...((changed[top] ?? settings[top as keyof OrganizationSettings]) as object), [inner]: value }
      : value
  }
  return { changed, faults }
}

/** A typed value with its unit, as a sentence needs it. */
export function withUnit({ kind, unit }: SettingField, text: string): string {
  if (kind === 'rupees') return `₹${text}${unit ? ` ${unit}` : ''}`
  return kind === 'count' ? text : `${text} ${kind === 'kg' ? 'kg' : '%'}`
}

function readField(field: SettingField, text: string): { value: Value; fault?: string } {
  if (field.kind === 'tick') return { value: text === 'on' }
  if (text.trim() === '' && field.mayBeEmpty) return { value: null }
  const value = read[field.kind](text.trim())
  if (value === null) return { value, fault: wanted[field.kind] }
  const most = field.most === undefined ? null : read[field.kind](String(field.most))
  if (most !== null && value > most) return { value, fault: `at most ${withUnit(field, show[field.kind](most))}.` }
  return { value }
}
