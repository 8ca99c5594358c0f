import type { Metadata } from 'next'
import { LorryPage } from '@/components/lorry/lorry-page'
import { PageHead } from '@/components/ui/page-head'
import { isPermitted } from '@/lib/access/permissions'
import { pageCtx, read } from '@/lib/doors/page'
import { getLorry } from '@/lib/services/lorry/queries/lorries'

export const metadata: Metadata = { title: 'Lorry' }
type Props = { params: Promise<{ id: string }> }

export default async function OneLorryPage({ params }: Props) {
  const { id } = await params
  const [{ actor }, lorry] = await Promise.all([pageCtx(), read(getLorry, { lorryId: id })])
  return (
    <>
      <PageHead crumbs={[{ label: 'Lorries', href: '/lorries' }]} title={lorry.registrationNumber} note={lorry.name} />
      <LorryPage lorry={lorry} mayWrite={isPermitted(actor, 'lorry:write')} />
    </>
  )
}
