/** The time that the log is looked at: one of these, or from a moment to another. */
export const SPANS = ['hour', 'day', 'week', 'month', 'all', 'custom'] as const
export type Span = (typeof SPANS)[number]

const HOURS: Partial<Record<Span, number>> = { hour: 1, day: 24, week: 7 * 24, month: 30 * 24 }
const MINUTE = 60_000

export function spanOf(text: string): Span {
  return SPANS.find((span) => span === text) ?? 'week'
}

/**
 * From when to when.
 *
 * @param now spans that end now start at a whole minute, so that the same question is not asked with another time each render
 */
export function bounds(span: Span, from: string, until: string, now: number): { since?: string; until?: string } {
  if (span === 'custom') return { since: from || undefined, until: until || undefined }
  const hours = HOURS[span]
  if (hours === undefined) return {}
  return { since: new Date(Math.floor(now / MINUTE) * MINUTE - hours * 60 * MINUTE).toISOString() }
}
