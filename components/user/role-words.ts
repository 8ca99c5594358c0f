import type { Role } from '@/lib/access/permissions'

/** What each role is called, and what its people may do, in the trade's words. */
export const roleWords: Record<Role, { name: string; may: string }> = {
  owner: { name: 'Owner', may: 'Everything: team, settings, prices, requests, settling and paying. Never types bags.' },
  approver: {
    name: 'Approver',
    may: 'Decides lorry requests and advances, sends trips back, approves payments as the second person.',
  },
  accountant: {
    name: 'Accountant',
    may: 'Prices and settles trips, keeps price lists, records advances and payments.',
  },
  viewer: { name: 'Viewer', may: 'Sees everything in the office and changes nothing.' },
  field_manager: {
    name: 'Field manager',
    may: 'Asks for lorries, weighs bags, adds farmers, gives advances within limits. Sees own trips only.',
  },
}

export const roleName = (role: string): string => roleWords[role as Role]?.name ?? role
