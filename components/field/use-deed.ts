'use client'

import { unstable_rethrow, useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { Outcome, Problem } from '@/lib/doors/outcome'
import { newId } from '@/lib/kernel/ids'
import { unreachable } from '../ui/unreachable'

type Deed<In, Out> = (input: In, commandId?: string) => Promise<Outcome<Out>>

/**
 * One press of a button that changes something: once at a time, the refusal kept to show, the page fetched anew after.
 * A press repeated after a lost answer is the same command.
 */
export function useDeed<In, Out>(deed: Deed<In, Out>, onDone?: (value: Out) => void) {
  const router = useRouter()
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const command = useRef<{ body: string; id: string } | null>(null)

  async function run(input: In) {
    if (pending) return
    setPending(true)
    const body = JSON.stringify(input)
    if (command.current?.body !== body) command.current = { body, id: newId() }
    try {
      const outcome = await deed(input, command.current.id)
      command.current = null
      setProblem(outcome.ok ? null : outcome.problem)
      if (!outcome.ok) return
      if (onDone) onDone(outcome.value)
      else router.refresh()
    } catch (error) {
      unstable_rethrow(error)
      setProblem(unreachable)
    } finally {
      setPending(false)
    }
  }
  return { run, pending, problem }
}
