import { redirect } from 'next/navigation'
import { farmerWords } from '@/components/farmer-pages/farmer-words'
import { OwnCard, OwnLine } from '@/components/farmer-pages/own-card'
import { ownLanguage, ownPlaces, readOwn } from '@/lib/doors/own-page'
import { formatRupees } from '@/lib/kernel/money'
import { ownOverview } from '@/lib/reporting/queries/own-account'

/** All places of a phone together: the sum that is due, and each farmer in each organization to choose from. */
export default async function TogetherPage() {
  const places = await ownPlaces()
  if (places.length === 1) redirect(`/farmer/${places[0]!.farmer.farmerId}`)
  const words = farmerWords[await ownLanguage()]
  const all = await Promise.all(
    places.map(async (place) => ({ ...place.farmer, overview: await readOwn(place, ownOverview, {}) })),
  )
  const due = all.reduce((sum, one) => sum + one.overview.duePaise, 0)
  return (
    <>
      <OwnCard>
        <div className="px-4 py-4">
          <p className="text-note text-ink-2">{words.together}</p>
          <h1 className="text-base font-medium text-ink-2">{words.due}</h1>
          <p className="figures text-[40px] leading-tight font-semibold">{formatRupees(due)}</p>
        </div>
      </OwnCard>
      <OwnCard title={words.whoAreYou}>
        <ul>
          {all.map(({ farmerId, name, village, overview }) => (
            <li key={farmerId} className="border-b border-line last:border-b-0">
              <a href={`/farmer/${farmerId}`} className="block hover:bg-paper">
                <OwnLine
                  what={<span className="font-medium">{name}</span>}
                  under={`${village} · ${overview.organization.name}`}
                  figure={formatRupees(overview.duePaise)}
                />
              </a>
            </li>
          ))}
        </ul>
      </OwnCard>
    </>
  )
}
