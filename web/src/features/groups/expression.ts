import type { Comparison, Condition } from '@/ui/RuleBuilder'

/**
 * A group's expression is CEL. The rows of the rule builder are the part of it that people need most: conditions that must all
 * hold, each about one field. Other expressions are as good, but are written by hand.
 */

/** Fields of a database, besides `labels.<key>`. */
export const PLAIN_FIELDS = ['environment', 'instance', 'engine', 'name'] as const

const LABEL = 'labels.'
const IDENTIFIER = /^[A-Za-z_]\w*$/
/** Words that CEL keeps for itself: `labels.in` would not be read. */
const KEPT = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(
    ' ',
  ),
)

/** The field of a label's condition. */
export const labelField = (key: string) => LABEL + key

/** The rows as CEL. No rows select every database of the project. */
export function expressionOf(conditions: readonly Omit<Condition, 'id'>[]): string {
  return conditions.map(print).join(' && ') || 'true'
}

function print({ field, comparison, value }: Omit<Condition, 'id'>): string {
  const key = field.startsWith(LABEL) ? field.slice(LABEL.length) : undefined
  const path = key === undefined ? field : IDENTIFIER.test(key) && !KEPT.has(key) ? field : `labels[${quote(key)}]`
  switch (comparison) {
    case 'is':
      return `${path} == ${quote(value)}`
    case 'isNot':
      return `${path} != ${quote(value)}`
    case 'startsWith':
      return `${path}.startsWith(${quote(value)})`
    case 'exists':
      return `${quote(key ?? field)} in labels`
  }
}

const quote = (text: string) => JSON.stringify(text)

const STRING = String.raw`("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')`
const PATH = String.raw`(?:(environment|instance|engine|name)|labels\s*(?:\.\s*([A-Za-z_]\w*)|\[\s*${STRING}\s*\]))`
const COMPARED = new RegExp(
  String.raw`\s*${PATH}\s*(?:(==|!=)\s*${STRING}|\.\s*startsWith\s*\(\s*${STRING}\s*\))\s*`,
  'y',
)
const PRESENT = new RegExp(
  String.raw`\s*(?:${STRING}\s+in\s+labels|has\s*\(\s*labels\s*\.\s*([A-Za-z_]\w*)\s*\))\s*`,
  'y',
)

/** The rows that say what the expression says; none when rows cannot say it. */
export function conditionsOf(expression: string): Condition[] | undefined {
  if (/^\s*true\s*$/.test(expression)) return []
  const found: Condition[] = []
  let at = 0
  for (;;) {
    const next = compared(expression, at) ?? present(expression, at)
    if (next === undefined) return undefined
    found.push({ id: found.length + 1, ...next.condition })
    at = next.end
    if (at === expression.length) return found
    if (!expression.startsWith('&&', at)) return undefined
    at += 2
  }
}

interface Read {
  condition: Omit<Condition, 'id'>
  end: number
}

function compared(text: string, at: number): Read | undefined {
  COMPARED.lastIndex = at
  const match = COMPARED.exec(text)
  if (!match) return undefined
  const [, plain, dotted, bracketed, operator, equal, start] = match
  const key = dotted ?? (bracketed === undefined ? undefined : unquote(bracketed))
  const value = unquote(equal ?? start ?? '')
  const field = plain ?? (key === undefined ? undefined : labelField(key))
  if (field === undefined || value === undefined) return undefined
  const comparison: Comparison = operator === '==' ? 'is' : operator === '!=' ? 'isNot' : 'startsWith'
  return { condition: { field, comparison, value }, end: COMPARED.lastIndex }
}

function present(text: string, at: number): Read | undefined {
  PRESENT.lastIndex = at
  const match = PRESENT.exec(text)
  if (!match) return undefined
  const key = match[2] ?? unquote(match[1] ?? '')
  if (key === undefined) return undefined
  return { condition: { field: labelField(key), comparison: 'exists', value: '' }, end: PRESENT.lastIndex }
}

/** What a CEL string says; nothing for the escapes that JSON does not share, which rows need not know. */
function unquote(literal: string): string | undefined {
  const inner = literal.slice(1, -1)
  const json = literal.startsWith("'") ? inner.replace(/\\'|"/g, (found) => (found === '"' ? '\\"' : "'")) : inner
  try {
    return JSON.parse(`"${json}"`) as string
  } catch {
    return undefined
  }
}
