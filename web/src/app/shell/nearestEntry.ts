import type { NavEntry } from '@/lib/feature'

/** The entry that a path belongs to: of those above it the one with the longest path, so that no two are lit. */
export function nearestEntry(entries: NavEntry[], path: string, project = ''): NavEntry | undefined {
  const length = (entry: NavEntry) => {
    const at = entry.to.replace('$project', encodeURIComponent(project))
    return path === at || path.startsWith(`${at}/`) ? at.length : 0
  }
  const [nearest] = entries.toSorted((left, right) => length(right) - length(left))
  return nearest && length(nearest) > 0 ? nearest : undefined
}
