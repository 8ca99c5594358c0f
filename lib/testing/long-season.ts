import { openPostgres } from '@/lib/platform/postgres-client'
import { aFarmer, aTrip } from './season'
import type { World } from './world'

/** Trips of at most a thousand farmers, written past the product: it is reading that is measured. */
export async function growRegister(world: World, count: number): Promise<void> {
  const owner = openPostgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => {} })
  const farmers = Math.min(count, 1_000)
  const [trip, farmer] = [await aTrip(world), await aFarmer(world)]
  await owner`insert into farmer.farmers (organization_id, id, person_id, code, name, village, added_by, created_at)
    select organization_id, gen_random_uuid(), gen_random_uuid(), 'X' || n, 'Farmer ' || n, 'Village ' || n % 40, added_by, created_at
    from farmer.farmers, generate_series(1, ${farmers}::int) n where id = ${farmer.id}`
  await owner`insert into delivery.trips (organization_id, id, lorry_id, field_manager_id, scheduled_on, location,
      physical_status, status, standard_deduction_grams_per_bag, capacity_grams, created_at)
    select organization_id, gen_random_uuid(), lorry_id, field_manager_id, '2026-11-01'::date + n % 30, location,
      physical_status, 'submitted', 2000, capacity_grams, created_at
    from delivery.trips, generate_series(1, ${Math.ceil(count / farmers)}::int) n where id = ${trip.id}`
  await owner`insert into delivery.deliveries (organization_id, id, trip_id, farmer_id, field_manager_id, status, bag_count,
      gross_weight_grams, standard_deduction_grams, net_weight_grams, moisture_bp, created_at)
    select t.organization_id, gen_random_uuid(), t.id, f.id, t.field_manager_id, 'submitted', 50, 3100000, 100000, 3000000,
      1450, t.created_at
    from delivery.trips t, farmer.farmers f
    where t.organization_id = ${world.organizationId} and f.organization_id = t.organization_id and t.id <> ${trip.id}
      and f.id <> ${farmer.id} limit ${count}::int`
  await owner`analyze delivery.deliveries`
  await owner.end()
}
