const files = import.meta.glob<string>('../../../../docs/rules/*.md', { query: '?raw', import: 'default' })

/** The page of a rule, as it stands in docs/rules; undefined for a rule that has none. Each is fetched when it is read. */
export async function rulePage(rule: string): Promise<string | undefined> {
  return files[`../../../../docs/rules/${rule}.md`]?.()
}

export const pagedRules = Object.keys(files).map((file) => file.replace(/^.*\/|\.md$/g, ''))
