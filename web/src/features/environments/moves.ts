interface Placed {
  position: number
}

export interface Move<T> {
  environment: T
  position: number
}

/**
 * Which positions change when one environment takes another's place. Those that keep theirs are left alone; positions need not
 * be without gaps.
 */
export function moves<T extends Placed>(all: readonly T[], from: number, to: number): Move<T>[] {
  const order = [...all]
  order.splice(to, 0, ...order.splice(from, 1))
  let last = Number.NEGATIVE_INFINITY
  const free = all.map((each) => each.position)
  return order.flatMap((environment, index) => {
    // Two that share a position are told apart by id alone; from here on they are told apart by position.
    const position = Math.max(free[index] ?? 0, last + 1)
    last = position
    return position === environment.position ? [] : [{ environment, position }]
  })
}
