import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Schema } from '@/api/client'
import type { ChangeDraft } from './draft'
import { groupsQuery, matchesQuery } from './queries'

export interface GroupMatches {
  group: Schema<'DatabaseGroup'>
  preview: Schema<'DatabaseGroupPreview'> | undefined
  error: Error | null
}

/** What the chosen groups match now. */
export function useGroupMatches(project: string, groups: readonly string[]): GroupMatches[] {
  const all = useQuery(groupsQuery(project))
  const chosen = (all.data ?? []).filter((group) => groups.includes(group.id))
  const previews = useQueries({ queries: chosen.map((group) => matchesQuery(project, group.expression)) })
  return chosen.map((group, at) => ({
    group,
    preview: previews[at]?.data,
    error: previews[at]?.error ?? null,
  }))
}

/** The engines that the targets of each change run on, as far as is known. */
export function useEngines(project: string, changes: readonly ChangeDraft[]) {
  const groups = [...new Set(changes.flatMap((change) => change.groups))]
  const matches = useGroupMatches(project, groups)
  return useMemo(() => (change: ChangeDraft) => enginesOf(change, matches), [matches])
}

export function enginesOf(change: ChangeDraft, matches: readonly GroupMatches[]): string[] {
  const engines = new Set<string>()
  for (const { group, preview } of matches) {
    if (change.groups.includes(group.id)) for (const match of preview?.matches ?? []) engines.add(match.engine)
  }
  for (const database of change.databases) {
    const engine = change.engines[database]
    if (engine) engines.add(engine)
  }
  // A plan that is there names its engines, whatever is known of its databases yet.
  if (change.perEngine) {
    for (const key of Object.keys(change.scripts)) if (key !== 'default' && engines.size === 0) engines.add(key)
  }
  return [...engines].sort()
}
