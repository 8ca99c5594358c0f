import { enterOrganizationDoor } from '@/lib/doors/organization-doors'

export const POST = enterOrganizationDoor
