import type { Schema } from '@/api/client'
import { parseFilter, valuesOf } from '@/lib/filter'

export const RULE_KEYS = ['engine', 'level'] as const

/** Which rules a filter leaves: words look in id and summary, all of them must be there. */
export function searchRules(rules: readonly Schema<'Rule'>[], query: string): Schema<'Rule'>[] {
  const filter = parseFilter(query, RULE_KEYS)
  const engines = valuesOf(filter, 'engine')
  const levels = valuesOf(filter, 'level')
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  return rules.filter((rule) => {
    const text = `${rule.id} ${rule.summary}`.toLowerCase()
    return (
      (engines.length === 0 || engines.some((engine) => rule.engines.includes(engine))) &&
      (levels.length === 0 || levels.includes(rule.defaultLevel)) &&
      words.every((word) => text.includes(word))
    )
  })
}
