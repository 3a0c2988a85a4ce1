import { useMutation } from '@tanstack/react-query'
import { api, body, type Schema } from '@/api/client'
import { allPages, type IssueRef } from './queries'
import { useIssueRef, useRefresh } from './useIssue'

const ROLLOUT = '/v1/projects/{project}/issues/{issue}/rollout'
/** So many at once: enough to be quick, few enough not to fill the server's queue of calls. */
const AT_ONCE = 6

/** What can be done with an issue and its rollout; the server decides whether it may be. */
export function callsOf({ project, issue }: IssueRef) {
  const params = { path: { project, issue } }
  const task = (id: string) => ({ path: { project, issue, task: id } })
  const retry = (id: string) => body(api.POST(`${ROLLOUT}/tasks/{task}:retry`, { params: task(id) }))
  const answer = (digest: string, comment: string) => ({
    params,
    body: { digest, comment: comment || undefined },
  })
  return {
    start: (draft: Schema<'RolloutDraft'>) => body(api.POST(ROLLOUT, { params, body: draft })),
    pause: (reason: string) => body(api.POST(`${ROLLOUT}:pause`, { params, body: { reason } })),
    resume: () => body(api.POST(`${ROLLOUT}:resume`, { params })),
    cancel: (reason: string) => body(api.POST(`${ROLLOUT}:cancel`, { params, body: { reason } })),
    runStage: (environment: string) =>
      body(api.POST(`${ROLLOUT}/stages/{environment}:run`, { params: { path: { project, issue, environment } } })),
    retry,
    retryAll: async (ids: readonly string[]) => {
      for (let at = 0; at < ids.length; at += AT_ONCE) await Promise.all(ids.slice(at, at + AT_ONCE).map(retry))
    },
    failed: () =>
      allPages((pageToken) =>
        body(
          api.GET(`${ROLLOUT}/tasks`, {
            params: { ...params, query: { status: 'FAILED', pageSize: 1000, pageToken } },
          }),
        ),
      ),
    skip: (id: string, reason: string) =>
      body(api.POST(`${ROLLOUT}/tasks/{task}:skip`, { params: task(id), body: { reason } })),
    cancelTask: (id: string) => body(api.POST(`${ROLLOUT}/tasks/{task}:cancel`, { params: task(id) })),
    markDone: (id: string, reason: string) =>
      body(api.POST(`${ROLLOUT}/tasks/{task}:markDone`, { params: task(id), body: { reason } })),
    approve: (digest: string, comment: string) =>
      body(api.POST('/v1/projects/{project}/issues/{issue}:approve', answer(digest, comment))),
    reject: (digest: string, comment: string) =>
      body(api.POST('/v1/projects/{project}/issues/{issue}:reject', answer(digest, comment))),
    check: () => body(api.POST('/v1/projects/{project}/issues/{issue}/plan:check', { params })),
    close: () => body(api.POST('/v1/projects/{project}/issues/{issue}:close', { params })),
    reopen: () => body(api.POST('/v1/projects/{project}/issues/{issue}:reopen', { params })),
    comment: (text: string) =>
      body(api.POST('/v1/projects/{project}/issues/{issue}/comments', { params, body: { body: text } })),
  }
}

/** Does one of them and then shows what has become of the issue, also after a refusal: it may show why. */
export function useAct() {
  const ref = useIssueRef()
  const refresh = useRefresh()
  const act = useMutation({ mutationFn: (work: () => Promise<unknown>) => work(), onSettled: refresh })
  return { calls: callsOf(ref), busy: act.isPending, act: act.mutate }
}
