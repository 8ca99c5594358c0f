'use client'

import Link from 'next/link'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { Facts } from '@/components/ui/facts'
import { LinkButton } from '@/components/ui/link-button'
import { Tag } from '@/components/ui/tag'
import { formatRupees } from '@/lib/kernel/money'
import { formatPhone } from '@/lib/kernel/phone'
import { changeFarmerAction, renewCardAction } from '@/lib/services/farmer/actions'
import type { FarmerView } from '@/lib/services/farmer/view'
import { AccountNumber } from './account-number'
import { cardsHref } from './cards-href'
import { ChangeFarmerForm } from './change-farmer-form'
import { HeldAccount } from './held-account'
import { MergeFarmer } from './merge-farmer'

export type FarmerDetailsProps = {
  farmer: FarmerView
  mayWrite: boolean
  mayReveal: boolean
  mayRelease: boolean
  onChanged: (farmer: FarmerView) => void
}

/** What is known of a farmer, and what the office can change of it. */
export function FarmerDetails({ farmer, mayWrite, mayReveal, mayRelease, onChanged }: FarmerDetailsProps) {
  const [isEditing, setEditing] = useState(false)
  if (isEditing)
    return (
      <ChangeFarmerForm
        farmer={farmer}
        onCancel={() => setEditing(false)}
        onDone={(changed) => {
          setEditing(false)
          toast('Saved')
          onChanged(changed)
        }}
      />
    )
  return (
    <div className="flex flex-col gap-5">
      {farmer.status === 'archived' ? <Tag>archived</Tag> : null}
      <OtherRecords farmer={farmer} />
      <HeldAccount farmer={farmer} mayRelease={mayRelease} onChanged={onChanged} />
      <div className="@container">
        <div className="grid gap-x-12 @xl:grid-cols-2">
          <Facts stacked facts={whoFacts(farmer)} />
          <Facts stacked facts={moneyFacts(farmer, mayReveal)} className="border-t border-line @xl:border-t-0" />
        </div>
      </div>
      <Words label="Address" words={farmer.address} />
      <Words label="Notes" words={farmer.notes} />
      <div className="flex flex-wrap gap-2">
        {mayWrite ? <Button onClick={() => setEditing(true)}>Change details</Button> : null}
        <LinkButton href={cardsHref([farmer.id])} target="_blank" prefetch={false}>
          Print card
        </LinkButton>
        {mayWrite ? <NewCard farmer={farmer} /> : null}
        {mayWrite && !farmer.mergedInto ? <MergeFarmer farmer={farmer} /> : null}
        {mayWrite && !farmer.mergedInto ? <ArchiveOrBack farmer={farmer} onChanged={onChanged} /> : null}
      </div>
    </div>
  )
}

/** What was one person's second record, and where the first leads. */
function OtherRecords({ farmer: { mergedInto, mergedFrom } }: { farmer: FarmerView }) {
  if (!mergedInto && mergedFrom.length === 0) return null
  const records = mergedInto ? [mergedInto] : mergedFrom
  return (
    <p className="text-ink-2">
      {mergedInto ? 'Merged into ' : 'Took over what was open under '}
      {records.map(({ id, code, name }, nth) => (
        <span key={id}>
          {nth > 0 ? ', ' : ''}
          <Link href={`/farmers/${id}`} className="link">
            {name}, {code}
          </Link>
        </span>
      ))}
      .
    </p>
  )
}

const whoFacts = (farmer: FarmerView) => [
  { label: 'Code', value: farmer.code },
  { label: 'Village', value: farmer.village },
  { label: 'Phone', value: farmer.phone ? formatPhone(farmer.phone) : '–' },
  { label: 'Identity number', value: farmer.idNumberLast4 ? `•••• ${farmer.idNumberLast4}` : '–' },
]

const moneyFacts = (farmer: FarmerView, mayReveal: boolean) => [
  {
    label: 'Bank account',
    value: farmer.bankAccountMasked ? (
      <AccountNumber farmerId={farmer.id} masked={farmer.bankAccountMasked} mayReveal={mayReveal} />
    ) : (
      '–'
    ),
  },
  { label: 'IFSC', value: <Branch farmer={farmer} /> },
  { label: 'UPI id', value: farmer.upiId ?? '–' },
  {
    label: 'Own price',
    value: farmer.pricePaisePerKg ? `${formatRupees(farmer.pricePaisePerKg)} / kg` : 'as the price list',
  },
]

/** The bank behind the code, and a warning where the list of branches does not have it. */
function Branch({ farmer: { ifsc, branch } }: { farmer: FarmerView }) {
  if (!ifsc) return '–'
  return (
    <>
      {ifsc}
      <span className="block text-note text-ink-2">{branch?.bankName}</span>
      {branch && !branch.isKnown ? (
        <span className="block text-note text-loss">Not on the list of branches. Compare with the passbook.</span>
      ) : null}
    </>
  )
}

function Words({ label, words }: { label: string; words: string }) {
  if (!words) return null
  return (
    <div>
      <p className="text-sm text-ink-2">{label}</p>
      <p className="whitespace-pre-line">{words}</p>
    </div>
  )
}

/** A lost card is made worthless by giving the farmer another. */
function NewCard({ farmer }: { farmer: FarmerView }) {
  return (
    <Confirm
      trigger={<Button>New card…</Button>}
      title={`Give ${farmer.name} a new card?`}
      body="The card the farmer has now stops working on all phones with their next sync. Print the new one afterwards."
      action="Give a new card"
      onConfirm={() => renewCardAction({ farmerId: farmer.id })}
      onDone={() => toast('The old card no longer works. Print the new one.')}
    />
  )
}

function ArchiveOrBack({ farmer, onChanged }: Pick<FarmerDetailsProps, 'farmer' | 'onChanged'>) {
  async function turn(status: 'active' | 'archived') {
    const outcome = await changeFarmerAction({ farmerId: farmer.id, expectedVersion: farmer.version, status })
    if (outcome.ok) onChanged(outcome.value)
    return outcome
  }
  if (farmer.status === 'archived')
    return (
      <Confirm
        trigger={<Button>Bring back…</Button>}
        title={`Bring ${farmer.name} back?`}
        body="The farmer is on the list and on the phones again."
        action="Bring back"
        onConfirm={() => turn('active')}
        onDone={() => toast(`${farmer.name} is on the list again`)}
      />
    )
  return (
    <Confirm
      danger
      trigger={<Button variant="danger">Archive…</Button>}
      title={`Archive ${farmer.name}?`}
      body="The farmer leaves the list and the phones. Deliveries, ledger and papers stay; you can bring the farmer back any time."
      action="Archive"
      onConfirm={() => turn('archived')}
      onDone={() => toast(`${farmer.name} archived`)}
    />
  )
}
