'use client'

import { OrganizationSwitch, useOtherOrganizations } from './organization-switch'

/** In the office's person menu: asked for when the menu opens. */
export const OrganizationMenu = () => <OrganizationSwitch others={useOtherOrganizations()} />
