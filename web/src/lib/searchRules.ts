import { parseFilter, valuesOf } from '@/lib/filter'

export const RULE_KEYS = ['engine', 'level'] as const

/** What is searched of a rule. */
export interface SearchedRule {
  id: string
  summary: string
  engines: readonly string[]
  level: string
}

/** Which rules a filter leaves: words look in id and summary, all of them must be there. */
export function searchRules<Item>(items: readonly Item[], query: string, ruleOf: (item: Item) => SearchedRule): Item[] {
  const filter = parseFilter(query, RULE_KEYS)
  const engines = valuesOf(filter, 'engine')
  const levels = valuesOf(filter, 'level')
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean)
  return items.filter((item) => {
    const rule = ruleOf(item)
    const text = `${rule.id} ${rule.summary}`.toLowerCase()
    return (
      (engines.length === 0 || engines.some((engine) => rule.engines.includes(engine))) &&
      (levels.length === 0 || levels.includes(rule.level)) &&
      words.every((word) => text.includes(word))
    )
  })
}
