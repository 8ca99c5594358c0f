import { FullPageNote } from '@/components/shell/full-page-note'
import { LinkButton } from '@/components/ui/link-button'

export const metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <FullPageNote
      title="This page is not here"
      actions={
        <LinkButton href="/" variant="primary">
          Go to the start
        </LinkButton>
      }
    >
      The address may be mistyped, or it belongs to something you may not see.
    </FullPageNote>
  )
}
