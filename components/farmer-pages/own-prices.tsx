import { formatRupees } from '@/lib/kernel/money'
import { formatPercent } from '@/lib/kernel/weight'
import type { OwnPrices as Prices } from '@/lib/reporting/own-view'
import type { SlipLanguage } from '@/lib/reporting/papers/slip-data'
import { slipDay } from '@/lib/reporting/papers/slip-lines'
import { fill } from '@/lib/reporting/papers/slip-words'
import { farmerWords } from './farmer-words'
import { OwnCard, OwnEmpty, OwnLine } from './own-card'

/** The buyer's price of today by moisture, and the mandi's beside it. */
export function OwnPrices({ prices, language }: { prices: Prices; language: SlipLanguage }) {
  const words = farmerWords[language]
  const { ownPricePaisePerKg, bands, mandi } = prices
  const perKg = (paise: number) => fill(words.perKg, { price: formatRupees(paise) })
  return (
    <OwnCard title={words.priceToday}>
      {ownPricePaisePerKg === null && bands.length === 0 && <OwnEmpty>{words.noPrices}</OwnEmpty>}
      <div className="grid divide-y divide-line">
        {ownPricePaisePerKg !== null && <OwnLine what={words.ownPrice} figure={perKg(ownPricePaisePerKg)} />}
        {bands.map((band) => (
          <OwnLine
            key={band.maxMoistureBp}
            what={fill(words.moistureUpTo, { max: formatPercent(band.maxMoistureBp) })}
            figure={perKg(band.pricePaisePerKg)}
          />
        ))}
        {mandi && (
          <OwnLine
            what={fill(words.mandi, { market: mandi.market, day: slipDay(mandi.pricedOn, language) })}
            figure={perKg(mandi.modalPaisePerKg)}
          />
        )}
      </div>
    </OwnCard>
  )
}
