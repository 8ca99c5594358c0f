'use client'

import { unstable_rethrow } from 'next/navigation'
import { type FormEvent, useCallback, useMemo, useRef, useState } from 'react'
import type { Outcome, Problem } from '@/lib/doors/outcome'
import { unreachable } from './unreachable'

export type FormValues = Record<string, string>
export type FormAction<T> = (values: FormValues, data: FormData) => Promise<Outcome<T>>

/**
 * Sends a form once at a time and keeps the answer. Inputs are never reset here, so what was typed stays.
 * Gives the wiring for Form: submit, pending, problem, faults by path, and where each path's control is.
 */
export function useForm<T>(action: FormAction<T>, onDone?: (value: T) => void) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [pending, setPending] = useState(false)
  const sending = useRef(false)
  const ids = useRef(new Map<string, string>())

  const register = useCallback((path: string, id: string) => {
    ids.current.set(path, id)
    return () => void ids.current.delete(path)
  }, [])

  const faults = useMemo(
    () => Object.fromEntries((problem?.errors ?? []).map((fault) => [fault.path, fault.message])),
    [problem],
  )

  const context = useMemo(() => ({ faults, pending, register }), [faults, pending, register])
  const idOf = useCallback((path: string) => ids.current.get(path), [])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    event.stopPropagation()
    if (sending.current) return
    sending.current = true
    setPending(true)
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    try {
      const outcome = await action(textValues(data), data)
      setProblem(outcome.ok ? null : outcome.problem)
      if (outcome.ok) onDone?.(outcome.value)
      else setAttempt((count) => count + 1)
    } catch (error) {
      unstable_rethrow(error)
      setProblem(unreachable)
      setAttempt((count) => count + 1)
    } finally {
      sending.current = false
      setPending(false)
    }
  }

  return { submit, pending, problem, attempt, context, idOf }
}

function textValues(data: FormData): FormValues {
  const entries = [...data.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(entries)
}
