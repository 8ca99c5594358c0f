import { conflict, type DomainError } from './errors'

/** One verb of a state machine: from which states it leads where, who may, and what to say when the state forbids it. */
export type Move<S extends string, W extends string = string> = {
  from: readonly S[]
  to: S
  who: readonly W[]
  otherwise: string
}
export type Moves<V extends string, S extends string, W extends string = string> = Readonly<Record<V, Move<S, W>>>

/**
 * Whether `verb` is possible in `status`.
 * @returns null, or a conflict `<noun>.cannot-<verb>` whose facts carry the present status.
 */
export function moveRefusal<V extends string, S extends string>(
  noun: string,
  moves: Moves<V, S>,
  verb: V,
  status: S,
): DomainError | null {
  const move = moves[verb]
  return move.from.includes(status) ? null : conflict(`${noun}.cannot-${verb}`, move.otherwise, { facts: { status } })
}

/** The verbs that are possible in `status` for a kind of person: what a screen offers as buttons. */
export const possibleMoves = <V extends string, S extends string, W extends string>(
  moves: Moves<V, S, W>,
  status: S,
  who: NoInfer<W>,
): V[] =>
  (Object.keys(moves) as V[]).filter((verb) => moves[verb].from.includes(status) && moves[verb].who.includes(who))
