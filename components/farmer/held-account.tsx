import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { formatDay } from '@/lib/kernel/time'
import { releaseAccountAction } from '@/lib/services/farmer/actions'
import type { FarmerView } from '@/lib/services/farmer/view'

type Props = { farmer: FarmerView; mayRelease: boolean; onChanged: (farmer: FarmerView) => void }

/** Says that payments to a changed account wait, and lets a second person release it. */
export function HeldAccount({ farmer, mayRelease, onChanged }: Props) {
  const { accountHeld: held } = farmer
  if (!held) return null
  return (
    <div role="status" className="flex flex-wrap items-center justify-between gap-3 rounded-md bg-wait-soft px-4 py-3">
      <p>
        <b>Bank details changed</b> on {formatDay(held.since.slice(0, 10))}
        {held.byName ? ` by ${held.byName}` : ''}. Payments to the bank or by UPI wait until a second person has looked.
      </p>
      {mayRelease ? (
        <Confirm
          trigger={<Button>Release…</Button>}
          title={`Release ${farmer.name}’s account?`}
          body="Compare account, IFSC and UPI id with the farmer’s passbook first. Who changed them cannot release them."
          action="Release the account"
          onConfirm={async () => {
            const outcome = await releaseAccountAction({ farmerId: farmer.id, expectedVersion: farmer.version })
            if (outcome.ok) onChanged(outcome.value)
            return outcome
          }}
          onDone={() => toast('Payments may go there now')}
        />
      ) : null}
    </div>
  )
}
