'use client'

import { createContext, useContext } from 'react'

type FormFaults = { faults: Record<string, string>; pending: boolean; register(path: string, id: string): () => void }

/** What a Form tells its fields: faults by path, and whether it is being sent. */
export const FormContext = createContext<FormFaults>({ faults: {}, pending: false, register: () => () => undefined })

export type FieldWiring = {
  id?: string
  name?: string
  required?: boolean
  disabled?: boolean
  'aria-describedby'?: string
  'aria-invalid'?: true
}

/** What a Field tells the control inside it: id, name, and where its hint and error are. */
export const FieldContext = createContext<FieldWiring>({})

/** The wiring of the surrounding Field; what the control was given itself wins. */
export function useFieldWiring<P extends object>(own: P): FieldWiring & P {
  const wiring = useContext(FieldContext)
  const said = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as P
  return { ...wiring, ...said }
}
