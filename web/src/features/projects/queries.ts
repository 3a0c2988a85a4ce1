import { queryOptions } from '@tanstack/react-query'
import { everyPage } from '@/api/catalog'
import { api, body } from '@/api/client'

export const projectQuery = (project: string) =>
  queryOptions({
    queryKey: ['project', project],
    queryFn: () => body(api.GET('/v1/projects/{project}', { params: { path: { project } } })),
  })

export const bindingsQuery = (project: string) =>
  queryOptions({
    queryKey: ['bindings', project],
    queryFn: () =>
      everyPage((pageToken) =>
        body(
          api.GET('/v1/projects/{project}/bindings', {
            params: { path: { project }, query: { pageSize: 500, pageToken } },
          }),
        ),
      ),
  })

/** Who could be given a role: users and groups of the workspace. */
export const principalsQuery = queryOptions({
  queryKey: ['principals'],
  queryFn: async () => {
    const [users, groups] = await Promise.all([
      everyPage((pageToken) => body(api.GET('/v1/users', { params: { query: { pageSize: 500, pageToken } } }))),
      everyPage(() => body(api.GET('/v1/groups'))),
    ])
    return { users, groups }
  },
})

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async () => (await body(api.GET('/v1/roles'))).items,
})
