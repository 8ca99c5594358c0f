import { z } from 'zod'
import { AttentionView, DeliveryView, PriceListView, TripView } from '@/lib/services/delivery/view'
import { LorryView, RequestView } from '@/lib/services/lorry/view'
import { NotificationView } from '@/lib/services/notification/view'
import { AdvanceAllowance, AdvanceView } from '@/lib/services/payment/view'
import { OrganizationSettings } from '@/lib/services/user/schema'

const ids = z.array(z.uuid())

/** A farmer as a phone keeps one: no identity, bank or UPI data, not even masked. */
export const FieldFarmer = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  village: z.string(),
  cardToken: z.uuid().nullable(),
  advanceOutstandingPaise: z.number().int(),
})
export type FieldFarmer = z.infer<typeof FieldFarmer>

/** What a phone needs to work without a network, whole (`isFull`) or what changed since its cursor. */
export const FieldCopy = z.object({
  epoch: z.uuid(),
  cursor: z.string(),
  /** More pages wait behind the cursor: farmers of a first copy, or more changes. */
  hasMore: z.boolean(),
  /** True on the first page of a whole copy: what is not in it is not the phone's any more. */
  isFull: z.boolean(),
  serverTime: z.string(),
  me: z.object({
    memberId: z.uuid(),
    name: z.string(),
    organizationId: z.uuid(),
    organizationName: z.string(),
    timeZone: z.string(),
    /** The organization is suspended: read on, and keep what waits. */
    isSuspended: z.boolean(),
  }),
  trips: z.array(TripView),
  deliveries: z.array(DeliveryView),
  farmers: z.array(FieldFarmer),
  lorryRequests: z.array(RequestView),
  lorries: z.array(LorryView),
  priceLists: z.array(PriceListView),
  advances: z.array(AdvanceView),
  news: z.array(NotificationView),
  settings: OrganizationSettings,
  allowance: AdvanceAllowance,
  attention: z.array(AttentionView),
  /** Ids that phones made for deliveries that were there already → the delivery. */
  aliases: z.record(z.uuid(), z.uuid()),
  removed: z.object({ trips: ids, farmers: ids, deliveries: ids }),
})
export type FieldCopy = z.infer<typeof FieldCopy>
