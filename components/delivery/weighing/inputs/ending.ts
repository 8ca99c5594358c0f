/** A promise for the end of a connection, and how to end it; only the first sentence counts. */
export function ending(): { ended: Promise<string>; end: (sentence: string) => void } {
  let end: (sentence: string) => void = () => undefined
  const ended = new Promise<string>((resolve) => {
    end = resolve
  })
  return { ended, end }
}
