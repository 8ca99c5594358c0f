import { ownPlace, ownPlaces } from './own-page'

/** Everything a page of one farmer begins with: whose place it is, and the others of the same phone. */
export async function ownChoice(params: Promise<{ farmerId: string }>) {
  const place = await ownPlace((await params).farmerId)
  const all = (await ownPlaces()).map(({ farmer, ctx }) => ({
    ...{ farmerId: farmer.farmerId, name: farmer.name, village: farmer.village },
    organization: ctx.organization.name,
  }))
  const here = all.find((one) => one.farmerId === place.farmer.farmerId)!
  return { place, here, all }
}
