'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MemberView } from '@/lib/services/user/view'
import { DataTable } from '../ui/data-table/data-table'
import type { Page, TableColumn, TableFilter } from '../ui/data-table/table-props'
import { EmptyState } from '../ui/empty-state'
import { useUrlParam } from '../ui/use-url-param'
import { MemberPanel } from './member-panel'
import { MemberTag } from './member-tag'
import { moment } from './moment'
import { roleName, roleWords } from './role-words'

const filters: TableFilter[] = [
  {
    id: 'role',
    label: 'Role',
    options: Object.entries(roleWords).map(([value, role]) => ({ value, label: role.name })),
  },
  {
    id: 'status',
    label: 'State',
    options: [
      { value: 'active', label: 'active' },
      { value: 'suspended', label: 'suspended' },
    ],
  },
]

const columnsIn = (timeZone: string): TableColumn<MemberView>[] => [
  { id: 'name', header: 'Name', sortKey: 'name', cell: (row) => row.name, csv: (row) => row.name },
  { id: 'role', header: 'Role', cell: (row) => roleName(row.role), csv: (row) => roleName(row.role) },
  { id: 'status', header: 'State', cell: (row) => <MemberTag status={row.status} />, csv: (row) => row.status },
  { id: 'email', header: 'E-mail', cell: (row) => row.email, csv: (row) => row.email },
  { id: 'phone', header: 'Phone', cell: (row) => row.phone ?? '–', csv: (row) => row.phone },
  {
    id: 'lastSeenAt',
    header: 'Last signed in',
    cell: (row) => (row.lastSeenAt ? moment(row.lastSeenAt, timeZone) : 'never'),
    csv: (row) => row.lastSeenAt,
  },
]

/** Everybody who works here; a row opens the member's panel, named by `?panel=`. */
export function TeamTable({
  me,
  timeZone,
  initialData,
}: {
  me: string | null
  timeZone: string
  initialData?: Page<MemberView>
}) {
  const [memberId, setMemberId] = useUrlParam('panel')
  const [changed, setChanged] = useState<MemberView | null>(null)
  const [columns] = useState(() => columnsIn(timeZone))
  const client = useQueryClient()

  const lists = client.getQueriesData<Page<MemberView>>({ queryKey: ['list', 'team'] }).map(([, list]) => list)
  const known = [...lists, initialData].flatMap((list) => list?.data ?? [])
  const [shown = null] = (changed ? [changed, ...known] : known)
    .filter((member) => member.id === memberId)
    .sort((one, other) => other.version - one.version)

  function onChanged(member: MemberView) {
    setChanged(member)
    client.invalidateQueries({ queryKey: ['list', 'team'] })
  }

  return (
    <>
      <DataTable
        id="team"
        url="/api/v1/members"
        noun="members"
        columns={columns}
        filters={filters}
        searchable="Name or e-mail"
        defaultSort="name"
        rowId={(row) => row.id}
        initialData={initialData}
        empty={<EmptyState title="Nobody here yet">Invite your first field manager.</EmptyState>}
      />
      <MemberPanel
        member={shown}
        isMe={shown?.id === me}
        timeZone={timeZone}
        onClose={() => setMemberId(null)}
        onChanged={onChanged}
      />
    </>
  )
}
