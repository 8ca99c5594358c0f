'use client'

import { useRef, useState } from 'react'
import type { Problem } from '@/lib/doors/outcome'
import { DomainError } from '@/lib/kernel/errors'
import type { About, OfflineInputs, OfflineName } from '@/lib/offline/operation'
import { phone } from '@/lib/offline/phone'

/** A refusal of this phone's own rules or disk, as the error notes show it. */
export function problemOfRefusal(error: unknown): Problem {
  const known = error instanceof DomainError ? error : null
  return {
    code: known?.code ?? 'internal',
    reason: known?.reason ?? 'phone.unknown',
    title: 'Not saved',
    detail: known?.message ?? 'This phone could not save it. Try again.',
    status: 0,
    ...(known?.details.fields && { errors: known.details.fields }),
  }
}

/**
 * One press of a button that does something in the field: on disk when it is done, refusals kept to show.
 * Once at a time; the network is not waited for.
 */
export function useRecord<N extends OfflineName>(name: N, onDone?: (input: OfflineInputs[N]) => void) {
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const isWriting = useRef(false)

  async function run(input: OfflineInputs[N], about?: About) {
    if (isWriting.current) return
    isWriting.current = true
    setPending(true)
    try {
      await phone().record(name, input, about)
      setProblem(null)
      onDone?.(input)
    } catch (error) {
      setProblem(problemOfRefusal(error))
    } finally {
      isWriting.current = false
      setPending(false)
    }
  }
  return { run, pending, problem }
}
