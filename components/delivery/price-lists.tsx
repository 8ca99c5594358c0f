import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import { formatPaise } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import { formatPercent } from '@/lib/kernel/weight'
import type { PriceListView } from '@/lib/services/delivery/view'

/** All price lists, newest first: which one is in force, which will be, which was. */
export function PriceLists({ lists, inForceId, today }: { lists: PriceListView[]; inForceId?: string; today: string }) {
  return (
    <div className="flex flex-col gap-4">
      {lists.map((list) => (
        <Sheet
          key={list.id}
          flush
          title={<>From {formatDay(list.effectiveFrom)}</>}
          aside={<StateTag list={list} inForceId={inForceId} today={today} />}
        >
          <Bands list={list} />
        </Sheet>
      ))}
    </div>
  )
}

function StateTag({ list, inForceId, today }: { list: PriceListView; inForceId?: string; today: string }) {
  if (list.id === inForceId) return <Tag tone="ok">in force</Tag>
  if (list.effectiveFrom > today) return <Tag tone="wait">to come</Tag>
  return <Tag>earlier</Tag>
}

function Bands({ list }: { list: PriceListView }) {
  return (
    <table className="w-full" aria-label={`Prices from ${formatDay(list.effectiveFrom)}`}>
      <thead className="sr-only">
        <tr>
          <th scope="col">Moisture</th>
          <th scope="col">Price, ₹ a kg</th>
        </tr>
      </thead>
      <tbody>
        {list.bands.map((band, index) => {
          const below = list.bands[index - 1]
          return (
            <tr key={band.maxMoistureBp} className="border-b border-line last:border-0">
              <td className="figures px-4.5 py-2">
                {below ? `${formatPercent(below.maxMoistureBp)} – ` : 'up to '}
                {formatPercent(band.maxMoistureBp)} %
              </td>
              <td className="num px-4.5 py-2 font-medium">₹{formatPaise(band.pricePaisePerKg)} / kg</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
