'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { inviteMemberAction } from '@/lib/services/user/actions'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Form } from '../ui/form'
import { SidePanel } from '../ui/side-panel'
import { TextInput } from '../ui/text-input'
import { CopyBox } from './copy-box'
import { RoleChoice } from './role-choice'
import { roleName } from './role-words'

type Invited = { name: string; role: string; url: string }

/** Invites somebody and hands out the link: it is shown this once, and sent by whoever invites. */
export function InvitePanel() {
  const [isOpen, setOpen] = useState(false)
  const [invited, setInvited] = useState<Invited | null>(null)
  const router = useRouter()

  function close() {
    setOpen(false)
    setInvited(null)
  }

  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        Invite somebody
      </Button>
      <SidePanel
        open={isOpen}
        onClose={close}
        title={invited ? `${invited.name} is invited` : 'Invite somebody'}
        description={invited ? undefined : 'They choose their own password.'}
      >
        {invited ? (
          <Link invited={invited} onMore={() => setInvited(null)} onClose={close} />
        ) : (
          <InviteForm
            onDone={(done) => {
              setInvited(done)
              router.refresh()
            }}
          />
        )}
      </SidePanel>
    </>
  )
}

function InviteForm({ onDone }: { onDone: (invited: Invited) => void }) {
  return (
    <Form
      label="Invite somebody"
      submitLabel="Make the invitation"
      pendingLabel="One moment…"
      action={({ name = '', email = '', phone, role = '' }) =>
        inviteMemberAction({ name, email, phone: phone || null, role: role as 'owner' })
      }
      onDone={onDone}
    >
      <Field name="name" label="Name" required>
        <TextInput autoComplete="off" />
      </Field>
      <Field name="email" label="E-mail" hint="They sign in with it." required>
        <TextInput type="email" autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field name="phone" label="Phone" required={false}>
        <TextInput type="tel" autoComplete="off" />
      </Field>
      <RoleChoice />
    </Form>
  )
}

function Link({ invited, onMore, onClose }: { invited: Invited; onMore: () => void; onClose: () => void }) {
  return (
    <div className="flex flex-col gap-5">
      <p>
        Send this link to {invited.name}. Whoever opens it becomes {roleName(invited.role).toLowerCase()}: it works
        once, for seven days, and is not shown again.
      </p>
      <CopyBox label="Link of the invitation" text={invited.url} />
      <div className="flex flex-wrap gap-2">
        <Button onClick={onMore}>Invite another</Button>
        <Button variant="quiet" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  )
}
