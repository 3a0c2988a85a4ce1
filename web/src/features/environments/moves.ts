/** The ids in their new order, when one takes another's place. */
export function moved(all: readonly { id: string }[], from: number, to: number): string[] {
  const ids = all.map((each) => each.id)
  ids.splice(to, 0, ...ids.splice(from, 1))
  return ids
}
