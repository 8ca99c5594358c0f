import { InsideNote } from '@/components/shell/inside-note'
import { LinkButton } from '@/components/ui/link-button'

export default function FieldNotFound() {
  return (
    <InsideNote title="This is not here" actions={<LinkButton href="/field">My trips</LinkButton>}>
      It may have been removed, the address may be mistyped, or it is something that your role does not see.
    </InsideNote>
  )
}
