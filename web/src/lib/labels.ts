export type Labels = Record<string, string>

export interface ParsedLabels {
  labels: Labels
  /** The first line that is no label. */
  wrong?: string
}

/** Labels as people write them: `key=value`, one per line. The value may hold anything, also nothing or another `=`. */
export function parseLabels(text: string): ParsedLabels {
  const labels: Labels = {}
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const at = line.indexOf('=')
    const key = line.slice(0, at).trim()
    if (at < 1 || key === '' || /\s/.test(key)) return { labels, wrong: line.trim() }
    labels[key] = line.slice(at + 1).trim()
  }
  return { labels }
}

export function printLabels(labels: Labels): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join('\n')
}

/** Those that a database shows and has not itself: they come from its instance. */
export function inheritedLabels(shown: Labels, own: Labels): Labels {
  return Object.fromEntries(Object.entries(shown).filter(([key]) => !(key in own)))
}
