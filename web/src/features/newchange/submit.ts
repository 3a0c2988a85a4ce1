import { api, body, type Schema } from '@/api/client'
import type { Draft } from './draft'

/** Files the issue together with its plan: a draft that is refused leaves nothing behind. Its number. */
export async function submitDraft(project: string, draft: Draft, plan: Schema<'PlanDraft'>): Promise<number> {
  const filed = await body(
    api.POST('/v1/projects/{project}/issues:propose', {
      params: { path: { project } },
      body: { title: draft.title.trim(), description: draft.description.trim(), labels: draft.labels, ...plan },
    }),
  )
  return Number(/issues\/(\d+)\/plan$/.exec(filed.name)?.[1])
}

/** @param seen the revision that whoever proposes has seen, as an entity tag */
export function proposePlan(project: string, issue: number, plan: Schema<'PlanDraft'>, seen: string) {
  return body(
    api.PUT('/v1/projects/{project}/issues/{issue}/plan', {
      params: { path: { project, issue }, header: { 'If-Match': seen } },
      body: plan,
    }),
  )
}
