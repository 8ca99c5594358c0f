/** How much is loaded: `part` of ten parts of the whole, so that a tenth can be measured before the rest comes. */
export type Size = { farmers: number; trips: number; deliveries: number; bagsPerDelivery: number; openTrips: number }

export const wholeSize: Size = { farmers: 2_000, trips: 200, deliveries: 20_000, bagsPerDelivery: 50, openTrips: 1_000 }
export const quickSize: Size = { farmers: 500, trips: 40, deliveries: 2_000, bagsPerDelivery: 50, openTrips: 1_000 }

export const tenthOf = (size: Size): Size => ({
  ...size,
  farmers: Math.ceil(size.farmers / 10),
  trips: Math.ceil(size.trips / 10),
  deliveries: Math.ceil(size.deliveries / 10),
})

/** Ids that loader, servers and load generator know without asking: kind and number written into a UUIDv7. */
export const benchId = (kind: keyof typeof KINDS, number: number): string =>
  `${KINDS[kind]}-${number.toString(16).padStart(12, '0')}`

const KINDS = {
  farmer: '019a0001-0000-7000-8000',
  lorry: '019a0002-0000-7000-8000',
  trip: '019a0003-0000-7000-8000',
  delivery: '019a0004-0000-7000-8000',
  'open-trip': '019a0005-0000-7000-8000',
  'settled-farmer': '019a0006-0000-7000-8000',
  'settled-trip': '019a0007-0000-7000-8000',
  'settled-delivery': '019a0008-0000-7000-8000',
}
export const idSql = (kind: keyof typeof KINDS, number: string): string =>
  `('${KINDS[kind]}-' || lpad(to_hex(${number}), 12, '0'))::uuid`
