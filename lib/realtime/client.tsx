'use client'

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { LiveConnection, type LiveHandler, type LiveStatus } from './connection'

type Live = { handlers: Set<LiveHandler>; status: LiveStatus }

const LiveContext = createContext<Live | null>(null)

/** One socket for all screens below; what it hears is handed to every `useLive`. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [handlers] = useState(() => new Set<LiveHandler>())
  const [status, setStatus] = useState<LiveStatus>('connecting')
  useEffect(() => {
    const connection = new LiveConnection((news) => {
      for (const handler of handlers) handler(news)
    }, setStatus)
    connection.open()
    return () => connection.close()
  }, [handlers])
  return <LiveContext value={{ handlers, status }}>{children}</LiveContext>
}

/** Calls `handler` for all news that concern the signed-in person. */
export function useLive(handler: LiveHandler): void {
  const handlers = useContext(LiveContext)?.handlers
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  useEffect(() => {
    if (!handlers) return
    const call: LiveHandler = (news) => latest.current(news)
    handlers.add(call)
    return () => void handlers.delete(call)
  }, [handlers])
}

/** Whether changes arrive by themselves right now. */
export const useLiveStatus = (): LiveStatus => useContext(LiveContext)?.status ?? 'connecting'
