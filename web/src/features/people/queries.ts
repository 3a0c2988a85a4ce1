import { queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  staleTime: 5 * 60_000,
  queryFn: async () => (await body(api.GET('/v1/roles'))).items,
})

export const groupsQuery = queryOptions({
  queryKey: ['groups'],
  queryFn: async () => (await body(api.GET('/v1/groups'))).items,
})

/** As many as can be picked from; who is not among them is typed by name. */
const SHOWN = 500

export const userChoicesQuery = queryOptions({
  queryKey: ['users', 'choices'],
  staleTime: 60_000,
  queryFn: async () => (await body(api.GET('/v1/users', { params: { query: { pageSize: SHOWN } } }))).items,
})
