import { queryOptions } from '@tanstack/react-query'
import { api, body, type Schema } from '@/api/client'

export type Tab = 'NEEDS_ME' | 'MINE' | 'FAILED' | 'DONE'
export type Item = Schema<'InboxItem'>

/** What waits changes without our doing: it is asked for again so often, and whenever the reader comes back. */
export const AGAIN = 30_000

export const countsQuery = queryOptions({
  queryKey: ['inbox', 'counts'],
  refetchInterval: AGAIN,
  queryFn: () => body(api.GET('/v1/inbox:counts')),
})

export const itemsPage = (tab: Tab, text: string) => (pageToken: string | undefined) =>
  body(api.GET('/v1/inbox', { params: { query: { tab, text: text || undefined, pageSize: 100, pageToken } } }))

/** One thing may be there twice: somebody answered two revisions of its plan. */
export const idOf = (item: Item) => `${item.kind} ${item.issue} ${item.since}`

export const paramsOf = ({ project, number }: Item) => ({ project, issue: number })
