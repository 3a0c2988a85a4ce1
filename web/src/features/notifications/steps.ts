/** The list with one of its members a place earlier or later; as it was, where there is no such place. */
export function moved<T>(list: readonly T[], from: number, by: 1 | -1): T[] {
  const to = from + by
  if (to < 0 || to >= list.length) return [...list]
  const next = [...list]
  const [one] = next.splice(from, 1)
  next.splice(to, 0, one as T)
  return next
}
