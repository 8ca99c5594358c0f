import { organizationsDoor } from '@/lib/doors/organization-doors'

export const GET = organizationsDoor
