import type { AttentionView, DeliveryView, PriceListView, TripView } from '@/lib/services/delivery/view'
import type { RequestView } from '@/lib/services/lorry/view'
import type { NotificationView } from '@/lib/services/notification/view'
import type { AdvanceView } from '@/lib/services/payment/view'
import type { OrganizationSettings } from '@/lib/services/user/schema'
import type { Decisions } from './decisions'

/** A farmer as a phone knows one: no identity, bank or UPI numbers. Paise. */
export type FarmerRow = {
  id: string
  code: string
  name: string
  phone: string | null
  village: string
  advanceOutstandingPaise: number
  /** What the QR on the farmer's card says. */
  cardToken?: string | null
}
export type Me = {
  memberId: string
  name: string
  organizationId: string
  organizationName: string
  timeZone: string
  isSuspended?: boolean
}
/** What this phone may give without asking, granted while it was online. Paise. */
export type Allowance = {
  grantedAt: string
  expiresAt: string
  managerLeftPaise: number
  dayCountLeft: number | null
  perFarmer?: { farmerId: string; leftPaise: number; leftCashPaise?: number }[]
}

/** What the screens read: the server's rows with everything done on this phone since. */
export type FieldView = {
  trips: ReadonlyMap<string, TripView>
  deliveries: ReadonlyMap<string, DeliveryView>
  requests: ReadonlyMap<string, RequestView>
  advances: ReadonlyMap<string, AdvanceView>
  /** Added here and not yet in the list from the server. */
  newFarmers: ReadonlyMap<string, FarmerRow>
}
/** What the screens read beside the view, without a fold. */
export type ServerRest = {
  settings: OrganizationSettings
  allowance: Allowance | null
  priceLists: readonly PriceListView[]
  attention: readonly AttentionView[]
  news: readonly NotificationView[]
  /** A delivery's id as given here → its id on the server, where somebody else had opened it first. */
  aliases: Readonly<Record<string, string>>
  /** Decided here about refused work, by the item's id. */
  decisions?: Decisions
}

export const emptyView: FieldView = {
  trips: new Map(),
  deliveries: new Map(),
  requests: new Map(),
  advances: new Map(),
  newFarmers: new Map(),
}
