import { FullPageNote } from '@/components/shell/full-page-note'
import { buttonLook } from '@/components/ui/button-look'

export const metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <FullPageNote
      title="This page is not here"
      actions={
        <a href="/" className={buttonLook('primary', 'medium')}>
          Go to the start
        </a>
      }
    >
      The address may be mistyped, or it belongs to something you may not see.
    </FullPageNote>
  )
}
