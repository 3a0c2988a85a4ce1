import type { Schema } from '@/api/client'

/** The key of a script that is for every engine that has none of its own. */
export const ANY_ENGINE = 'default'

export interface ChangeDraft {
  /** Of the form only: what the server knows is the place. */
  id: number
  title: string
  groups: string[]
  /** Resource names. */
  databases: string[]
  /** Of the databases, by their names: which scripts they need. */
  engines: Record<string, string>
  /** One script per engine, instead of one for all. */
  perEngine: boolean
  scripts: Record<string, string>
}

export interface Draft {
  title: string
  description: string
  labels: string[]
  changes: ChangeDraft[]
}

export type Part = 'targets' | 'script'

/** Where something is wrong: `title`, or a part of a change. */
export type Place = 'title' | `${number}.${Part}`

export type Wrong = Partial<Record<Place, 'titleMissing' | 'targetsMissing' | 'scriptMissing'>>

export function emptyChange(id: number): ChangeDraft {
  return { id, title: '', groups: [], databases: [], engines: {}, perEngine: false, scripts: {} }
}

export function emptyDraft(): Draft {
  return { title: '', description: '', labels: [], changes: [emptyChange(1)] }
}

export function withChange(draft: Draft): Draft {
  const next = Math.max(0, ...draft.changes.map((change) => change.id)) + 1
  return { ...draft, changes: [...draft.changes, emptyChange(next)] }
}

export function isUntouched(draft: Draft): boolean {
  return JSON.stringify(draft) === JSON.stringify(emptyDraft())
}

/** The engines whose scripts count: those of the targets, or all of them together. */
export function scriptKeys(change: ChangeDraft, engines: readonly string[]): string[] {
  return change.perEngine && engines.length > 0 ? [...engines].sort() : [ANY_ENGINE]
}

/** What can be said without asking the server. */
export function wrongWith(draft: Draft, enginesOf: (change: ChangeDraft) => readonly string[]): Wrong {
  const wrong: Wrong = {}
  if (draft.title.trim() === '') wrong.title = 'titleMissing'
  return { ...wrong, ...wrongChanges(draft.changes, enginesOf) }
}

export function wrongChanges(
  changes: readonly ChangeDraft[],
  enginesOf: (change: ChangeDraft) => readonly string[],
): Wrong {
  const wrong: Wrong = {}
  for (const change of changes) {
    if (change.groups.length + change.databases.length === 0) wrong[`${change.id}.targets`] = 'targetsMissing'
    const keys = scriptKeys(change, enginesOf(change))
    if (keys.some((key) => (change.scripts[key] ?? '').trim() === '')) wrong[`${change.id}.script`] = 'scriptMissing'
  }
  return wrong
}

/** What is sent. Texts of engines that are no target any more stay in the form, in case they come back. */
export function toPlan(
  changes: readonly ChangeDraft[],
  enginesOf: (change: ChangeDraft) => readonly string[],
): Schema<'PlanDraft'> {
  return {
    changes: changes.map((change) => ({
      title: change.title.trim(),
      groups: change.groups,
      databases: change.databases,
      scripts: Object.fromEntries(scriptKeys(change, enginesOf(change)).map((key) => [key, change.scripts[key] ?? ''])),
    })),
  }
}

/** The form of a plan that is there. */
export function fromPlan(
  plan: Schema<'Plan'>,
  textOf: (digest: string) => string,
  engines: Record<string, string>,
): ChangeDraft[] {
  return plan.changes.map((change, at) => ({
    id: at + 1,
    title: change.title,
    groups: [...change.groups],
    databases: [...change.databases],
    engines,
    perEngine: Object.keys(change.scripts).some((key) => key !== ANY_ENGINE),
    scripts: Object.fromEntries(Object.entries(change.scripts).map(([key, digest]) => [key, textOf(digest)])),
  }))
}

/** To which place of the form the server's answer belongs; undefined: to none. */
export function blame(code: string, field: string | undefined, changes: readonly ChangeDraft[]): Place | undefined {
  if (field === 'title' || code === 'issue.titleInvalid') return 'title'
  const only = changes.length === 1 ? changes[0] : undefined
  const named = /^changes\[(\d+)\]\.(scripts|groups|databases)/.exec(field ?? '')
  const change = named ? changes[Number(named[1])] : only
  if (!change) return undefined
  if (named) return `${change.id}.${named[2] === 'scripts' ? 'script' : 'targets'}`
  if (/^plan\.(targetsMissing|groupEmpty|databaseNotInProject)$/.test(code)) return `${change.id}.targets`
  return /^plan\.script/.test(code) ? `${change.id}.script` : undefined
}
