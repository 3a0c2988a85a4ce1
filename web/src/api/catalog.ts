import { queryOptions } from '@tanstack/react-query'
import { api, body, type Schema } from './client'
import type { Page } from './pages'

export const environmentsQuery = queryOptions({
  queryKey: ['environments'],
  queryFn: async () => (await body(api.GET('/v1/environments'))).items,
})

/** All instances: there are hundreds of them at most, and names, labels and filters need them whole. */
export const instancesQuery = queryOptions({
  queryKey: ['instances', 'all'],
  queryFn: () =>
    everyPage((pageToken) => body(api.GET('/v1/instances', { params: { query: { pageSize: 500, pageToken } } }))),
})

/** For a list that is needed whole. */
export async function everyPage<T>(fetchPage: (pageToken: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = []
  let pageToken: string | undefined
  do {
    const page = await fetchPage(pageToken)
    all.push(...(page.items ?? []))
    pageToken = page.nextPageToken || undefined
  } while (pageToken)
  return all
}

/** The last environment is where it hurts, whatever it is called. */
export function tierOf(environments: readonly Schema<'Environment'>[] | undefined, id: string): 'prod' | undefined {
  return environments?.at(-1)?.id === id ? 'prod' : undefined
}

/** What `If-Match` says: change this only as it was when it was read. */
export function ifMatch(version: number) {
  return { 'If-Match': `"${version}"` }
}
