'use client'

import { FieldLinkButton } from '@/components/shell/field-link'
import { useTitle } from './use-title'

/** An address that is nothing, or something that is not on this phone. */
export function NowhereScreen() {
  useTitle('Not here')
  return (
    <div className="flex flex-col items-start gap-4">
      <h1>This is not here</h1>
      <p>It may have been removed, the address may be mistyped, or it has not come to this phone yet.</p>
      <FieldLinkButton href="/field">My trips</FieldLinkButton>
    </div>
  )
}
