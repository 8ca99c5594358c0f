import type { NavItem } from '@/components/shell/nav-item'
import { type Permission, permissionsOf, type Role } from '@/lib/access/permissions'

type Place = NavItem & { permission: Permission }

const places: Place[] = [
  { href: '/home', label: 'Home', keys: 'g h', permission: 'organization:read' },
  { href: '/requests', label: 'Requests', keys: 'g r', permission: 'request:read' },
  { href: '/trips', label: 'Trips', keys: 'g t', permission: 'trip:read' },
  { href: '/deliveries', label: 'Deliveries', keys: 'g d', permission: 'delivery:read' },
  { href: '/attention', label: 'Attention', keys: 'g n', permission: 'attention:resolve' },
  { href: '/disputes', label: 'Disputes', keys: 'g q', permission: 'delivery:dispute' },
  { href: '/market', label: 'Market', keys: 'g k', permission: 'pricing:read' },
  { href: '/farmers', label: 'Farmers', keys: 'g f', permission: 'farmer:read' },
  { href: '/lorries', label: 'Lorries', keys: 'g l', permission: 'lorry:read' },
  { href: '/advances', label: 'Advances', keys: 'g a', permission: 'advance:read' },
  { href: '/payments', label: 'Payments', keys: 'g p', permission: 'payment:read' },
  { href: '/books', label: 'Books', keys: 'g b', permission: 'ledger:read' },
  { href: '/reports', label: 'Reports', keys: 'g o', permission: 'report:read' },
  { href: '/team', label: 'Team', keys: 'g m', permission: 'team:read' },
  { href: '/settings', label: 'Settings', keys: 'g s', permission: 'organization:read' },
]

/** The office's places that a role may open, each with how much waits there. A convenience: the queries decide. */
export const officePlaces = (role: Role, waiting: Record<string, number> = {}): NavItem[] =>
  places
    .filter((place) => permissionsOf[role].has(place.permission))
    .map(({ permission: _, ...item }) => ({ ...item, count: waiting[item.href] }))
