export type OrganizationSettings = Record<string, unknown>
