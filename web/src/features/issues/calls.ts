import { useMutation } from '@tanstack/react-query'
import { api, body, type Schema } from '@/api/client'
import { allPages, type IssueRef } from './queries'
import { chunks } from './rollout/bulk'
import { useIssueRef, useRefresh } from './useIssue'

const ROLLOUT = '/v1/projects/{project}/issues/{issue}/rollout'
/** As many as one call takes. */
const AT_ONCE = 1000

/** One part after the other: what became of each task. */
async function inParts(ids: readonly string[], call: (tasks: string[]) => Promise<Schema<'TaskBatchResults'>>) {
  const results: Schema<'TaskBatchResult'>[] = []
  for (const part of chunks(ids, AT_ONCE)) results.push(...(await call(part)).results)
  return results
}

/** What can be done with an issue and its rollout; the server decides whether it may be. */
export function callsOf({ project, issue }: IssueRef) {
  const params = { path: { project, issue } }
  const task = (id: string) => ({ path: { project, issue, task: id } })
  const retry = (id: string) => body(api.POST(`${ROLLOUT}/tasks/{task}:retry`, { params: task(id) }))
  const say = (draft: Schema<'CommentDraft'>) =>
    body(api.POST('/v1/projects/{project}/issues/{issue}/comments', { params, body: draft }))
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
    retryMany: (ids: readonly string[]) =>
      inParts(ids, (tasks) => body(api.POST(`${ROLLOUT}/tasks:retry`, { params, body: { tasks } }))),
    skipMany: (ids: readonly string[], reason: string) =>
      inParts(ids, (tasks) => body(api.POST(`${ROLLOUT}/tasks:skip`, { params, body: { tasks, reason } }))),
    cancelMany: (ids: readonly string[]) =>
      inParts(ids, (tasks) => body(api.POST(`${ROLLOUT}/tasks:cancel`, { params, body: { tasks } }))),
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
    comment: (text: string) => say({ body: text }),
    commentAt: (script: string, line: number, text: string) => say({ body: text, anchor: { script, line } }),
    reply: (thread: string, text: string) => say({ body: text, replyTo: thread }),
    /** Settles a thread, or takes it up again. */
    settle: (comment: string, settled: boolean) => {
      const at = { params: { path: { project, issue, comment } } }
      return body(
        settled
          ? api.POST('/v1/projects/{project}/issues/{issue}/comments/{comment}:resolve', at)
          : api.POST('/v1/projects/{project}/issues/{issue}/comments/{comment}:reopen', at),
      )
    },
  }
}

/** Does one of them and then shows what has become of the issue, also after a refusal: it may show why. */
export function useAct() {
  const ref = useIssueRef()
  const refresh = useRefresh()
  const act = useMutation({ mutationFn: (work: () => Promise<unknown>) => work(), onSettled: refresh })
  return { calls: callsOf(ref), busy: act.isPending, act: act.mutate }
}
