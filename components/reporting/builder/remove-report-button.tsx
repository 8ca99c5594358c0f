'use client'

import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { removeSavedReportAction } from '@/lib/reporting/actions'

export function RemoveReportButton({ savedReportId, name }: { savedReportId: string; name: string }) {
  const router = useRouter()
  return (
    <Confirm
      title={`Remove “${name}”?`}
      body="The report leaves the gallery. Files that were made of it stay."
      action="Remove the report"
      danger
      trigger={<Button variant="quiet">Remove</Button>}
      onConfirm={() => removeSavedReportAction({ savedReportId })}
      onDone={() => router.push('/reports')}
    />
  )
}
