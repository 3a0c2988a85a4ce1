const english = import.meta.glob<string>('../../../docs/rules/*.md', { query: '?raw', import: 'default' })
const chinese = import.meta.glob<string>('../../../docs/rules/zh/*.md', { query: '?raw', import: 'default' })

/** The page of a rule as docs/rules has it, and the language it turned out to be in. */
export interface RulePage {
  language: 'en' | 'zh'
  markdown: string
}

/** Undefined for a rule that has no page. Each is fetched when it is read. */
export async function rulePage(rule: string, language: string): Promise<RulePage | undefined> {
  const translated = language.startsWith('zh') ? chinese[`../../../docs/rules/zh/${rule}.md`] : undefined
  if (translated) return { language: 'zh', markdown: await translated() }
  const original = english[`../../../docs/rules/${rule}.md`]
  return original && { language: 'en', markdown: await original() }
}

export const pagedRules = Object.keys(english).map((file) => file.replace(/^.*\/|\.md$/g, ''))

const paged = new Set(pagedRules)

/** Not every finding is of a rule: what cannot be read, for example, is a finding too. */
export const hasRulePage = (rule: string) => paged.has(rule)
