import { queryOptions } from '@tanstack/react-query'
import { api, body, type Schema } from '@/api/client'
import { findingKey } from '@/lib/findingKey'

/** The groups of a project: they are picked by name, so they are fetched whole. */
export const groupsQuery = (project: string) =>
  queryOptions({
    queryKey: ['databaseGroups', project, 'all'],
    staleTime: 30_000,
    queryFn: async () => {
      const all: Schema<'DatabaseGroup'>[] = []
      let pageToken: string | undefined
      do {
        const page = await body(
          api.GET('/v1/projects/{project}/databaseGroups', {
            params: { path: { project }, query: { pageSize: 500, pageToken } },
          }),
        )
        all.push(...page.items)
        pageToken = page.nextPageToken || undefined
      } while (pageToken)
      return all
    },
  })

/** Which databases an expression matches now, and of the others which condition does not hold. */
export const matchesQuery = (project: string, expression: string) =>
  queryOptions({
    queryKey: ['databaseGroups', project, 'preview', expression],
    staleTime: 15_000,
    queryFn: () =>
      body(
        api.POST('/v1/projects/{project}/databaseGroups:preview', {
          params: { path: { project } },
          body: { expression },
        }),
      ),
  })

/** As many as a list to pick from can show; who types more narrows it. */
const SHOWN = 50

export const databasesQuery = (project: string, text: string) =>
  queryOptions({
    queryKey: ['databases', project, 'pick', text],
    staleTime: 15_000,
    placeholderData: (before: Schema<'Database'>[] | undefined) => before,
    queryFn: async () => {
      const query = { pageSize: SHOWN, text: text || undefined }
      const page = await body(api.GET('/v1/projects/{project}/databases', { params: { path: { project }, query } }))
      return page.items.filter((database) => !database.goneAt)
    },
  })

export const issueQuery = (project: string, issue: string) =>
  queryOptions({
    queryKey: ['issue', project, issue],
    queryFn: () =>
      body(api.GET('/v1/projects/{project}/issues/{issue}', { params: { path: { project, issue: Number(issue) } } })),
  })

/** The plan as it stands, with the texts of its scripts and what the review found in them. */
export interface LoadedPlan {
  plan: Schema<'Plan'>
  texts: Map<string, string>
  findings: Map<string, Schema<'Finding'>[]>
  /** By the resource name of the database. */
  engines: Record<string, string>
}

export const loadedPlanQuery = (project: string, issue: string) =>
  queryOptions({
    queryKey: ['plan', project, issue, 'edit'],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: () => loadPlan(project, Number(issue)),
  })

async function loadPlan(project: string, issue: number): Promise<LoadedPlan> {
  const path = { project, issue }
  const plan = await body(api.GET('/v1/projects/{project}/issues/{issue}/plan', { params: { path } }))
  const digests = [...new Set(plan.changes.flatMap((change) => Object.values(change.scripts)))]
  const texts = new Map<string, string>()
  for (const digest of digests) {
    const script = await body(
      api.GET('/v1/projects/{project}/issues/{issue}/plan/scripts/{digest}', { params: { path: { ...path, digest } } }),
    )
    texts.set(digest, script.text)
  }
  const checks = await body(
    api.GET('/v1/projects/{project}/issues/{issue}/plan/checks', { params: { path, query: { pageSize: 500 } } }),
  )
  const engines = Object.fromEntries(checks.items.map((check) => [check.database, check.engine]))
  return { plan, texts, findings: findingsByScript(checks.items), engines }
}

/** One script is judged once per target: what is said of the same place more than once is shown once. */
export function findingsByScript(checks: readonly Schema<'Check'>[]): Map<string, Schema<'Finding'>[]> {
  const found = new Map<string, Schema<'Finding'>[]>()
  for (const check of checks) {
    const list = found.get(check.script) ?? []
    for (const finding of check.findings) {
      if (!list.some((other) => findingKey(other) === findingKey(finding))) list.push(finding)
    }
    found.set(check.script, list)
  }
  // Until every target has been judged, silence says nothing.
  for (const { script, status } of checks) if (/QUEUED|RUNNING/.test(status)) found.delete(script)
  for (const list of found.values()) list.sort((a, b) => a.line - b.line || a.column - b.column)
  return found
}
