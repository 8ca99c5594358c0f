'use client'

import { useRouter } from 'next/navigation'
import { revokeInvitationAction } from '@/lib/services/user/actions'
import type { InvitationView } from '@/lib/services/user/view'
import { Button } from '../ui/button'
import { Confirm } from '../ui/confirm'
import { Ledger, type LedgerColumn } from '../ui/ledger'
import { MemberTag } from './member-tag'
import { moment } from './moment'
import { roleName } from './role-words'

/** Invitations that were sent out; one that still waits can be taken back. */
export function InvitationList({ rows, timeZone }: { rows: InvitationView[]; timeZone: string }) {
  const columns: LedgerColumn<InvitationView>[] = [
    { header: 'Invited', cell: (row) => row.name },
    { header: 'As', cell: (row) => roleName(row.role) },
    { header: 'E-mail', cell: (row) => row.email },
    { header: 'Good until', cell: (row) => moment(row.expiresAt, timeZone) },
    { header: 'State', cell: (row) => <MemberTag status={row.status} /> },
    { header: 'Take back', align: 'right', cell: (row) => (row.status === 'open' ? <TakeBack row={row} /> : '–') },
  ]
  return <Ledger label="Invitations" columns={columns} rows={rows} rowKey={(row) => row.id} />
}

function TakeBack({ row }: { row: InvitationView }) {
  const router = useRouter()
  return (
    <Confirm
      title={`Take back the invitation of ${row.name}?`}
      body="The link stops working at once."
      action="Take back"
      danger
      trigger={
        <Button size="small" aria-label={`Take back the invitation of ${row.name}`}>
          Take back
        </Button>
      }
      onConfirm={() => revokeInvitationAction({ invitationId: row.id })}
      onDone={() => router.refresh()}
    />
  )
}
