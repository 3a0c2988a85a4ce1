import { parseFilter, valuesOf } from '@/lib/filter'
import type { FilterKey } from '@/ui/FilterBar'

/** What `q` in the URL may hold besides words: `environment:prod label:plant=berlin is:unassigned`. */
export const KEYS = ['environment', 'instance', 'engine', 'label', 'project', 'is'] as const

export interface DatabasesQuery {
  environment?: string
  instance?: string
  engine?: string
  label?: string[]
  project?: string
  assigned?: boolean
  text?: string
  orderBy?: string
}

/** The filter as the API takes it. Of what may stand once only, the last one counts. */
export function queryOf(q: string, sort: string): DatabasesQuery {
  const filter = parseFilter(q, KEYS)
  const last = (key: string) => valuesOf(filter, key).at(-1)
  const query: DatabasesQuery = {}
  for (const key of ['environment', 'instance', 'engine', 'project'] as const) {
    const value = last(key)
    if (value) query[key] = value
  }
  const labels = valuesOf(filter, 'label').filter((label) => label.indexOf('=') > 0)
  if (labels.length > 0) query.label = labels
  const is = last('is')
  if (is === 'unassigned' || is === 'assigned') query.assigned = is === 'assigned'
  if (filter.text) query.text = filter.text
  if (sort) query.orderBy = sort.startsWith('-') ? `${sort.slice(1)} desc` : sort
  return query
}

/** Labels that were seen, to be suggested: `plant=berlin`. */
export function seenLabels(databases: readonly { labels: Record<string, string> }[]): string[] {
  const seen = new Set<string>()
  for (const { labels } of databases) for (const [key, value] of Object.entries(labels)) seen.add(`${key}=${value}`)
  return [...seen].sort().slice(0, 200)
}

export type KnownKey = FilterKey & { key: (typeof KEYS)[number] }
