'use client'

import { useRouter } from 'next/navigation'
import { UploadSheet } from '@/components/ui/upload-sheet'
import type { ImportView } from '@/lib/services/farmer/view'

/** First step: the file. Nobody is added by it. */
export function UploadList() {
  const router = useRouter()
  return (
    <UploadSheet<ImportView>
      title="Choose your list"
      label="Upload a list"
      submitLabel="Upload and look at it"
      url="/api/v1/farmer-imports"
      onRead={(list) => router.push(`/farmers/import/${list.id}`)}
    >
      A spreadsheet with one farmer in each row and headings above. Nobody is added yet: next you match the columns and
      see what would happen.
    </UploadSheet>
  )
}
