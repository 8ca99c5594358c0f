import { invalid } from '@/lib/kernel/errors'
import { good, no, type Result } from '@/lib/kernel/result'

export const NAME_MIN = 2
export const NAME_MAX = 100

/** Words without doubled spaces and invisible signs, in one Unicode form, so that equal names are equal. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\u200b\u2060\ufeff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Begins like a formula of a spreadsheet; such a cell is never a name. */
export const isFormula = (text: string): boolean => /^\s*[=@]/.test(text) || /^\s*[+-]\s*[\p{L}(]/u.test(text)

/**
 * A name of a person or a village → tidied. 2 to 100 letters, at least one of them a letter of some script.
 * `what` begins the sentence: `The name`, `The village`.
 */
export function parseName(text: string, what: string, path: string): Result<string> {
  const fault = (reason: string, message: string) => no(invalid([{ path, message }], reason))
  const name = tidy(text)
  const { length } = [...name]
  if (length === 0) return fault(`${path}.missing`, `${what} is missing.`)
  if (isFormula(name)) return fault(`${path}.is-formula`, `${what} is a formula. Write the words themselves.`)
  if (length < NAME_MIN) return fault(`${path}.too-short`, `${what} needs at least ${NAME_MIN} letters.`)
  if (length > NAME_MAX)
    return fault(`${path}.too-long`, `${what} has at most ${NAME_MAX} letters; this has ${length}.`)
  return /\p{L}/u.test(name) ? good(name) : fault(`${path}.not-a-name`, `${what} needs letters, not only figures.`)
}
