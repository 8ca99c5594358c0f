const known = new Map<string, boolean>()

/** True for an insert, update or delete without `returning`, also behind a `with`: nobody can be waiting for its rows. */
export function answersNothing(statement: string): boolean {
  const found = known.get(statement)
  if (found !== undefined) return found
  const outside = outsideParentheses(statement)
  const verb = /\b(select|insert|update|delete|values|table|merge)\b/i.exec(outside)?.[1]?.toLowerCase()
  const begins = /^\s*(with|insert|update|delete)\b/i.test(outside)
  const answer =
    begins && verb !== undefined && ['insert', 'update', 'delete'].includes(verb) && !/\breturning\b/i.test(outside)
  if (known.size > 2_000) known.clear()
  known.set(statement, answer)
  return answer
}

/** What stands at the outermost level, without literals: the words of the statement itself. */
function outsideParentheses(statement: string): string {
  let depth = 0
  return statement.replace(/'(?:[^']|'')*'|[()]|[^'()]+/g, (part) => {
    if (part === '(') depth++
    else if (part === ')') depth--
    else if (depth === 0 && !part.startsWith("'")) return part
    return ' '
  })
}
