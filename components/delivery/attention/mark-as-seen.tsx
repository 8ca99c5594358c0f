'use client'

import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import { resolveAttentionAction } from '@/lib/services/delivery/actions'
import type { AttentionView } from '@/lib/services/delivery/view'

/** Closes what is on the books already and only wants to be seen. */
export function MarkAsSeen({ item, onChanged }: { item: AttentionView; onChanged: (item: AttentionView) => void }) {
  return (
    <Form
      label="Mark as seen"
      submitLabel="Mark as seen"
      className="border-t border-line pt-5"
      action={({ reason = '' }) =>
        resolveAttentionAction({
          ...{ attentionId: item.id, expectedVersion: item.version, how: 'seen' },
          reason: reason.trim() || undefined,
        })
      }
      onDone={onChanged}
    >
      <Field name="reason" label="What was done about it" required={false}>
        <TextInput maxLength={200} />
      </Field>
    </Form>
  )
}
