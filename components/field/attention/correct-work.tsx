'use client'

import { AffixInput } from '@/components/ui/affix-input'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { Outcome } from '@/lib/doors/outcome'
import { correctableFields, correctedInput } from '@/lib/services/delivery/rules/attention-correction'
import { decide, notYet } from './decide'
import { decided, type Parked } from './parked'

const LONG = 40

/** What was refused, put right by hand. */
export function CorrectWork({ work }: { work: Parked }) {
  return (
    <Form label="Correct it" submitLabel="Send it corrected" action={(typed) => correct(work, typed)}>
      {correctableFields(work.operation, work.input).map(({ name, label, after, hint, text }) => (
        <Field key={name} name={name} path={name} label={label} hint={hint}>
          {after ? (
            <AffixInput defaultValue={text} after={after} />
          ) : text.length > LONG ? (
            <Textarea defaultValue={text} className="figures" />
          ) : (
            <TextInput defaultValue={text} className="figures" />
          )}
        </Field>
      ))}
    </Form>
  )
}

async function correct(work: Parked, typed: Record<string, string>): Promise<Outcome<null>> {
  const { changed, faults } = correctedInput(work.operation, work.input, typed)
  const errors =
    faults.length === 0 && Object.keys(changed).length === 0
      ? [{ path: Object.keys(typed)[0] ?? '', message: 'Nothing is changed yet. Write what is right.' }]
      : faults
  return errors.length === 0 ? decide([decided(work, { how: 'apply', input: changed })]) : notYet(errors)
}
