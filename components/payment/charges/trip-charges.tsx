'use client'

import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { Figure } from '@/components/ui/figure'
import { Ledger, type LedgerColumn } from '@/components/ui/ledger'
import { Sheet } from '@/components/ui/sheet'
import { formatPaise, formatRupees } from '@/lib/kernel/money'
import { formatKg } from '@/lib/kernel/weight'
import { removeChargeAction } from '@/lib/services/payment/actions'
import type { TripCharges as Given } from '@/lib/services/payment/view'
import { chargeWords } from './charge-words'
import { RecordCharge } from './record-charge'

type Charge = Given['charges'][number]
type Props = { tripId: string; given: Given; mayWrite: boolean }

/** What a trip cost beside the maize, who bears it, and what a kilogram really cost. */
export function TripCharges({ tripId, given, mayWrite }: Props) {
  const { charges, landed, isFixed } = given
  return (
    <div className="mb-5.5">
      <Sheet
        flush
        title="Charges and real cost"
        aside={mayWrite ? <RecordCharge tripId={tripId} isFixed={isFixed} /> : undefined}
      >
        {charges.length > 0 ? (
          <Ledger
            label="Charges of this trip"
            columns={columns(mayWrite, isFixed)}
            rows={charges}
            rowKey={(charge) => charge.id}
          />
        ) : (
          <p className="px-4.5 py-3 text-ink-2">No freight, loading or other charge is recorded.</p>
        )}
        <RealCost landed={landed} />
      </Sheet>
    </div>
  )
}

const columns = (mayWrite: boolean, isFixed: boolean): LedgerColumn<Charge>[] => [
  {
    header: 'Charge',
    cell: ({ kind, note }) => (
      <span>
        <b>{chargeWords[kind]}</b> <span className="text-note text-ink-2">{note}</span>
      </span>
    ),
  },
  { header: 'Borne by', cell: ({ bornBy }) => (bornBy === 'us' ? 'us' : 'the farmers, by net weight') },
  { header: 'Amount', unit: '₹', align: 'right', cell: ({ amountPaise }) => formatPaise(amountPaise) },
  ...(mayWrite
    ? [
        {
          header: 'Change',
          cell: (charge: Charge) => (isFixed && charge.bornBy === 'farmers' ? 'settled' : <TakeBack charge={charge} />),
        },
      ]
    : []),
]

function TakeBack({ charge }: { charge: Charge }) {
  const { refresh } = useRouter()
  return (
    <Confirm
      title={`Take ${chargeWords[charge.kind].toLowerCase()} of ${formatRupees(charge.amountPaise)} back?`}
      body="Its journal is reversed. Record it anew if it was wrong."
      action="Take it back"
      danger
      reason={{ label: 'Reason', minLength: 3 }}
      trigger={<Button size="small">Take back…</Button>}
      onConfirm={({ reason }) => removeChargeAction({ chargeId: charge.id, expectedVersion: charge.version, reason })}
      onDone={refresh}
    />
  )
}

function RealCost({ landed }: { landed: Given['landed'] }) {
  const perKg = (paise: number | null) => (paise === null ? '—' : `${formatRupees(paise)} / kg`)
  const borne =
    landed.sharedPaise > 0 ? `Farmers bear ${formatRupees(landed.sharedPaise)}` : 'Farmers bear nothing of it'
  return (
    <div className="grid border-t border-line min-[420px]:grid-cols-2 min-[1000px]:grid-cols-4 min-[1000px]:[&>*+*]:border-l [&>*]:border-line max-[999px]:[&>*:nth-child(even)]:border-l max-[999px]:[&>*:nth-child(n+3)]:border-t">
      <Figure
        label="Maize"
        value={formatRupees(landed.valuePaise)}
        note={landed.isWhole ? `${formatKg(landed.netWeightGrams)} kg net` : 'Not every line has a price yet'}
      />
      <Figure label="Charges" value={formatRupees(landed.chargesPaise)} note={borne} />
      <Figure label="Real cost, our weight" value={perKg(landed.perNetKgPaise)} note={formatRupees(landed.costPaise)} />
      <Figure
        label="Real cost, dealer’s weight"
        value={perKg(landed.perArrivedKgPaise)}
        note={landed.arrivedGrams === null ? 'Not weighed there yet' : `${formatKg(landed.arrivedGrams)} kg arrived`}
      />
    </div>
  )
}
