import { queryOptions } from '@tanstack/react-query'
import { api, body, type Schema } from './client'

/** All projects that the reader may see; the switcher shows them, so they are fetched whole. */
export const projectsQuery = queryOptions({
  queryKey: ['projects', 'all'],
  staleTime: 60_000,
  queryFn: async () => {
    const all: Schema<'Project'>[] = []
    let pageToken: string | undefined
    do {
      const page = await body(api.GET('/v1/projects', { params: { query: { pageSize: 500, pageToken } } }))
      all.push(...(page.items ?? []))
      pageToken = page.nextPageToken || undefined
    } while (pageToken)
    return all
  },
})
