/** Works on several items at a time; which one is first makes no difference to the figures. */
export async function sideBySide<T>(
  items: readonly T[],
  hands: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const rest = [...items].reverse()
  const hand = async () => {
    for (let item = rest.pop(); item !== undefined; item = rest.pop()) await work(item)
  }
  await Promise.all(Array.from({ length: hands }, hand))
}
