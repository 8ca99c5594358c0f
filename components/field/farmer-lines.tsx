import { formatPhone } from '@/lib/kernel/phone'
import type { FarmerRow } from '@/lib/offline/field-view'

/** A farmer in two lines: the name, then what tells two of the same name apart. */
export function FarmerLines({ farmer }: { farmer: Pick<FarmerRow, 'name' | 'code' | 'village' | 'phone'> }) {
  return (
    <span className="block min-w-0">
      <span className="block text-lg font-medium">{farmer.name}</span>
      <span className="figures block text-ink-2">
        {farmer.code} · {farmer.village}
        {farmer.phone ? ` · ${formatPhone(farmer.phone)}` : ''}
      </span>
    </span>
  )
}
