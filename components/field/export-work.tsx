'use client'

import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import type { Outcome } from '@/lib/doors/outcome'
import { invalid } from '@/lib/kernel/errors'
import { deviceId } from '@/lib/offline/device'
import { exportWork } from '@/lib/offline/export'
import { APP_VERSION, phone } from '@/lib/offline/phone'
import { problemOfRefusal } from './use-record'

const LEAST_LETTERS = 8

/** The last way out of a phone that finds no network: everything that waits as one file, locked with words. */
export function ExportWork() {
  return (
    <details className="rounded-md border border-line bg-sheet px-4 py-3">
      <summary className="flex min-h-11 items-center font-medium">Export unsynced work</summary>
      <p className="mb-3 text-ink-2">
        A file that only these words open. Give it to the office, with the words by telephone. The work stays here too.
      </p>
      <Form label="Export unsynced work" action={({ words = '' }) => makeFile(words)} submitLabel="Make the file">
        <Field name="words" label="Words that open it" hint={`At least ${LEAST_LETTERS} letters`} required>
          <TextInput autoComplete="off" />
        </Field>
      </Form>
    </details>
  )
}

async function makeFile(words: string): Promise<Outcome<null>> {
  try {
    if (words.trim().length < LEAST_LETTERS)
      throw invalid([{ path: 'words', message: `At least ${LEAST_LETTERS} letters: two or three words.` }])
    const { me, operations } = phone().state()
    if (!me) throw new Error('nobody is here')
    const open = operations.filter(({ state }) => state === 'waiting' || state === 'refused')
    const text = await exportWork(
      {
        ...{ exportedAt: new Date().toISOString(), appVersion: APP_VERSION, organizationId: me.organizationId },
        author: { memberId: me.memberId, name: me.name },
        deviceId: deviceId(),
        operations: open.map(({ id, name, version, input, at, dependsOn }) => {
          return { id, name, version, input, at, ...(dependsOn && { dependsOn }) }
        }),
      },
      words.trim(),
    )
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    link.download = `farmtally-work-${new Date().toISOString().slice(0, 10)}.json`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    return { ok: true, value: null }
  } catch (error) {
    return { ok: false, problem: problemOfRefusal(error) }
  }
}
