'use client'

import { useRouter } from 'next/navigation'
import { Sheet } from '@/components/ui/sheet'
import { Tabs } from '@/components/ui/tabs'
import { useUrlParam } from '@/components/ui/use-url-param'
import type { FarmerView } from '@/lib/services/farmer/view'
import { FarmerAdvances } from './farmer-advances'
import { FarmerCredit } from './farmer-credit'
import { FarmerDeliveries } from './farmer-deliveries'
import { FarmerDetails } from './farmer-details'
import { FarmerGunnyBags } from './farmer-gunny-bags'
import { FarmerLedger } from './farmer-ledger'

type FarmerTabsProps = {
  farmer: FarmerView
  timeZone: string
  mayWrite: boolean
  mayReveal: boolean
  mayRelease: boolean
}

/** A farmer's profile; the tab stands in the address, so that it can be shared. */
export function FarmerTabs({ farmer, timeZone, mayWrite, mayReveal, mayRelease }: FarmerTabsProps) {
  const router = useRouter()
  const [tab, setTab] = useUrlParam('tab')
  return (
    <Tabs
      label={`About ${farmer.name}`}
      value={tab ?? 'details'}
      onChange={(id) => setTab(id === 'details' ? null : id)}
      tabs={[
        {
          id: 'details',
          label: 'Details',
          content: (
            <Sheet className="max-w-4xl">
              <FarmerDetails
                farmer={farmer}
                mayWrite={mayWrite}
                mayReveal={mayReveal}
                mayRelease={mayRelease}
                onChanged={() => router.refresh()}
              />
            </Sheet>
          ),
        },
        { id: 'deliveries', label: 'Deliveries', content: <FarmerDeliveries farmerId={farmer.id} /> },
        { id: 'ledger', label: 'Ledger', content: <FarmerLedger farmerId={farmer.id} /> },
        {
          id: 'gunny-bags',
          label: 'Gunny bags',
          content: (
            <FarmerGunnyBags farmerId={farmer.id} timeZone={timeZone} mayWrite={mayWrite && !farmer.mergedInto} />
          ),
        },
        {
          id: 'advances',
          label: 'Advances',
          content: (
            <div className="flex flex-col gap-5">
              <FarmerCredit farmerId={farmer.id} />
              <FarmerAdvances farmerId={farmer.id} />
            </div>
          ),
        },
      ]}
    />
  )
}
