'use client'

import { useState } from 'react'
import { DateInput } from '@/components/ui/date-input'
import { Field } from '@/components/ui/field'
import { RupeeInput } from '@/components/ui/rupee-input'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { parseRupees } from '@/lib/kernel/money'
import type { AdvanceMethod } from '@/lib/services/payment/rules/methods'
import { ChooseFarmer } from '../choose-farmer'
import { advanceMethodChoices } from '../money-tags'
import { LeftToday } from './left-today'

/** What the office types of an advance; below the amount stands what is left while it is typed. */
export function RecordAdvanceFields({ today }: { today: string }) {
  const [farmerId, setFarmerId] = useState<string | null>(null)
  const [amount, setAmount] = useState('')
  const [method, setMethod] = useState<AdvanceMethod>('cash')
  const [on, setOn] = useState(today)
  const isGoods = method === 'in_kind'
  return (
    <>
      <ChooseFarmer onChange={setFarmerId} />
      <Field name="method" label="Method" required>
        <Select
          options={advanceMethodChoices}
          defaultValue="cash"
          onChange={(event) => setMethod(event.target.value as AdvanceMethod)}
        />
      </Field>
      {isGoods ? <GoodsFields /> : null}
      <Field name="amountPaise" label={isGoods ? 'Worth' : 'Amount'} required>
        <RupeeInput onValue={setAmount} />
      </Field>
      {farmerId ? (
        <LeftToday farmerId={farmerId} on={on || today} amountPaise={parseRupees(amount)} method={method} />
      ) : null}
      <Field name="reason" label="What for" hint="The farmer reads it on the slip that recovers it." required>
        <TextInput maxLength={500} />
      </Field>
      <Field name="paidOn" label="Date" required>
        <DateInput defaultValue={today} max={today} onChange={(event) => setOn(event.target.value)} />
      </Field>
      {isGoods ? null : (
        <Field name="reference" label="Reference" hint="Needed unless it was cash." required={false}>
          <TextInput maxLength={100} />
        </Field>
      )}
    </>
  )
}

function GoodsFields() {
  return (
    <div className="grid grid-cols-[1fr_6rem_6rem] gap-3">
      <Field name="item" path="inKind.item" label="Goods" required>
        <TextInput maxLength={100} placeholder="Seed" />
      </Field>
      <Field name="quantity" path="inKind.quantity" label="Quantity" required>
        <TextInput inputMode="decimal" maxLength={12} />
      </Field>
      <Field name="unit" path="inKind.unit" label="Unit" required>
        <TextInput maxLength={20} placeholder="bags" />
      </Field>
    </div>
  )
}
