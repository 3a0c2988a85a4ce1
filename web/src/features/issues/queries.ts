import { queryOptions } from '@tanstack/react-query'
import { api, body, type Schema } from '@/api/client'
import type { Page } from '@/api/pages'
import { Problem } from '@/api/problem'

/** Which issue: its project and its number there. */
export interface IssueRef {
  project: string
  issue: number
}

/** All pages of a list that is needed whole. */
export async function allPages<T>(fetchPage: (pageToken: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = []
  let pageToken: string | undefined
  do {
    const page = await fetchPage(pageToken)
    all.push(...(page.items ?? []))
    pageToken = page.nextPageToken || undefined
  } while (pageToken)
  return all
}

/** What is not there yet is an answer too: an issue without a plan, a plan without a rollout. */
async function orNone<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) return null
    throw failure
  }
}

export const issueQuery = ({ project, issue }: IssueRef) =>
  queryOptions({
    queryKey: ['issue', project, issue],
    queryFn: () => body(api.GET('/v1/projects/{project}/issues/{issue}', { params: { path: { project, issue } } })),
  })

export const planQuery = ({ project, issue }: IssueRef) =>
  queryOptions({
    queryKey: ['issue', project, issue, 'plan'],
    queryFn: () =>
      orNone(body(api.GET('/v1/projects/{project}/issues/{issue}/plan', { params: { path: { project, issue } } }))),
  })

export const approvalQuery = ({ project, issue }: IssueRef) =>
  queryOptions({
    queryKey: ['issue', project, issue, 'approval'],
    queryFn: () =>
      orNone(body(api.GET('/v1/projects/{project}/issues/{issue}/approval', { params: { path: { project, issue } } }))),
  })

/** What was asked and answered for every revision, not only for the one in force. */
export const approvalsQuery = ({ project, issue }: IssueRef) =>
  queryOptions({
    queryKey: ['issue', project, issue, 'approvals'],
    queryFn: () =>
      allPages((pageToken) =>
        body(
          api.GET('/v1/projects/{project}/issues/{issue}/approvals', {
            params: { path: { project, issue }, query: { pageToken } },
          }),
        ),
      ),
  })

export const revisionsQuery = ({ project, issue }: IssueRef) =>
  queryOptions({
    queryKey: ['issue', project, issue, 'revisions'],
    queryFn: () =>
      allPages((pageToken) =>
        body(
          api.GET('/v1/projects/{project}/issues/{issue}/plan/revisions', {
            params: { path: { project, issue }, query: { pageToken } },
          }),
        ),
      ),
  })

export const checkSummaryQuery = ({ project, issue }: IssueRef) =>
  queryOptions({
    queryKey: ['issue', project, issue, 'checkSummary'],
    queryFn: () =>
      orNone(
        body(
          api.GET('/v1/projects/{project}/issues/{issue}/plan/checks:summary', {
            params: { path: { project, issue } },
          }),
        ),
      ),
    // Checks have no stream: while they run, they are asked for.
    refetchInterval: ({ state }) => (state.data && !state.data.finished ? 1500 : false),
  })

/** Every check of the plan; `settled` is in the key so that the list follows the summary to its end. */
export const checksQuery = ({ project, issue }: IssueRef, settled: number) =>
  queryOptions({
    queryKey: ['issue', project, issue, 'checks', settled],
    placeholderData: (before: Schema<'Check'>[] | undefined) => before,
    queryFn: () =>
      allPages((pageToken) =>
        body(
          api.GET('/v1/projects/{project}/issues/{issue}/plan/checks', {
            params: { path: { project, issue }, query: { pageSize: 1000, pageToken } },
          }),
        ),
      ),
  })

export const scriptQuery = ({ project, issue }: IssueRef, digest: string) =>
  queryOptions({
    queryKey: ['issue', project, issue, 'script', digest],
    // A script is addressed by its content.
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      body(
        api.GET('/v1/projects/{project}/issues/{issue}/plan/scripts/{digest}', {
          params: { path: { project, issue, digest } },
        }),
      ),
  })

export const rolloutsQuery = ({ project, issue }: IssueRef) =>
  queryOptions({
    queryKey: ['issue', project, issue, 'rollouts'],
    queryFn: async () =>
      (await body(api.GET('/v1/projects/{project}/issues/{issue}/rollouts', { params: { path: { project, issue } } })))
        .items,
  })

export const commentsQuery = ({ project, issue }: IssueRef) =>
  queryOptions({
    queryKey: ['issue', project, issue, 'comments'],
    queryFn: () =>
      allPages((pageToken) =>
        body(
          api.GET('/v1/projects/{project}/issues/{issue}/comments', {
            params: { path: { project, issue }, query: { pageSize: 1000, pageToken } },
          }),
        ),
      ),
  })

export type TaskRow = Schema<'Task'> & {
  environment: string
  /** What it says now: the statement that runs, or how it ended. */
  progress?: { statement: number; statements: number; waiting: boolean }
}

/** The tasks of one stage; a task does not say its environment itself. */
export function tasksOf({ project, issue }: IssueRef, rollout: number, environment: string): Promise<TaskRow[]> {
  return allPages(async (pageToken) => {
    const page = await body(
      api.GET('/v1/projects/{project}/issues/{issue}/rollout/tasks', {
        params: { path: { project, issue }, query: { rollout, environment, pageSize: 1000, pageToken } },
      }),
    )
    return { ...page, items: page.items.map((task) => ({ ...task, environment })) }
  })
}

export const runsQuery = ({ project, issue }: IssueRef, task: string, live: boolean) =>
  queryOptions({
    queryKey: ['issue', project, issue, 'runs', task],
    refetchInterval: live ? 1500 : false,
    queryFn: async () =>
      (
        await body(
          api.GET('/v1/projects/{project}/issues/{issue}/rollout/tasks/{task}/runs', {
            params: { path: { project, issue, task } },
          }),
        )
      ).items,
  })

export const logQuery = ({ project, issue }: IssueRef, task: string, attempt: number, live: boolean) =>
  queryOptions({
    queryKey: ['issue', project, issue, 'log', task, attempt],
    refetchInterval: live ? 1500 : false,
    queryFn: () =>
      body(
        api.GET('/v1/projects/{project}/issues/{issue}/rollout/tasks/{task}/runs/{attempt}/log', {
          params: { path: { project, issue, task, attempt }, query: { pageSize: 500 } },
        }),
      ),
  })
