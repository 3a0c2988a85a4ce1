/** Looks back so far; what was faster or slower before says little of what comes. */
const WINDOW = 15_000
/** Below this a rate is a guess. */
const LEAST = 3000

export interface Sample {
  /** Milliseconds. */
  at: number
  /** How many tasks were settled then. */
  settled: number
}

export interface Estimate {
  perSecond: number
  millisLeft: number
}

/** Adds a sample and forgets those that are too old, but for the one that begins the window. */
export function noted(samples: readonly Sample[], next: Sample): Sample[] {
  const last = samples.at(-1)
  // Fewer than before: another rollout, or tasks that are tried again. What was measured no longer holds.
  if (last && next.settled < last.settled) return [next]
  const kept = [...samples, next]
  const first = kept.findLastIndex((each) => each.at <= next.at - WINDOW)
  return first > 0 ? kept.slice(first) : kept
}

/** How fast it goes and how long it takes at that pace; nothing before there are three seconds of it. */
export function estimate(samples: readonly Sample[], left: number): Estimate | undefined {
  const [first, last] = [samples[0], samples.at(-1)]
  if (!first || !last || last.at - first.at < LEAST || last.settled === first.settled) return undefined
  const perSecond = ((last.settled - first.settled) / (last.at - first.at)) * 1000
  return { perSecond, millisLeft: (left / perSecond) * 1000 }
}
