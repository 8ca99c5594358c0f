type Typed = Pick<HTMLInputElement, 'isConnected' | 'value' | 'type'>
const typed = new Set<Typed>()

/** What is looked for is not lost work. */
const isLost = ({ type }: Typed): boolean => type !== 'search' && type !== 'checkbox' && type !== 'radio'

/** Watches what is typed anywhere in the app, so that no newer build takes it away. */
export function watchTyping(page: Pick<Document, 'addEventListener'> = document): void {
  page.addEventListener(
    'input',
    ({ target }) => {
      const field = target as unknown as Partial<Typed>
      if (typeof field.value === 'string' && isLost(field as Typed)) typed.add(field as Typed)
    },
    true,
  )
}

/** Something typed is still on the screen. A form that was saved is gone from it, or empty. */
export function hasUnsaved(): boolean {
  for (const field of typed) if (!field.isConnected || field.value === '') typed.delete(field)
  return typed.size > 0
}
