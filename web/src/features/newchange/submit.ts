import { api, body, type Schema } from '@/api/client'
import type { Draft } from './draft'

/**
 * Files the issue and proposes its plan. When the second step is refused the issue is there already: `onIssue` tells which,
 * and the next attempt changes that one instead of filing another.
 */
export async function submitDraft(
  project: string,
  draft: Draft,
  plan: Schema<'PlanDraft'>,
  onIssue: (number: number) => void,
): Promise<number> {
  const text = { title: draft.title.trim(), description: draft.description.trim(), labels: draft.labels }
  const number = draft.issue === undefined ? await file(project, text) : await rewrite(project, draft.issue, text)
  onIssue(number)
  await proposePlan(project, number, plan, '"0"')
  return number
}

async function file(project: string, text: Schema<'IssueDraft'>): Promise<number> {
  const issue = await body(api.POST('/v1/projects/{project}/issues', { params: { path: { project } }, body: text }))
  return issue.number
}

async function rewrite(project: string, issue: number, text: Schema<'IssueDraft'>): Promise<number> {
  await api.PATCH('/v1/projects/{project}/issues/{issue}', { params: { path: { project, issue } }, body: text })
  return issue
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
