'use client'

import { useRef, useState } from 'react'
import type { Problem } from '@/lib/doors/outcome'
import { newId } from '@/lib/kernel/ids'
import { sendNow } from './send-now'

/**
 * One press of a button that needs the network: once at a time, the refusal kept to show.
 * A press repeated after a lost answer is the same command.
 */
export function useDeed() {
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const command = useRef<{ what: string; id: string } | null>(null)

  async function run(path: string, body: unknown = {}): Promise<boolean> {
    if (pending) return false
    setPending(true)
    const what = path + JSON.stringify(body)
    if (command.current?.what !== what) command.current = { what, id: newId() }
    const outcome = await sendNow(path, body, command.current.id)
    setProblem(outcome.ok ? null : outcome.problem)
    setPending(false)
    return outcome.ok
  }
  return { run, pending, problem }
}
