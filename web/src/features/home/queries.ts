import { queryOptions } from '@tanstack/react-query'
import { api, body } from '@/api/client'
import { permissionsQuery } from '@/api/may'
import { queryClient } from '@/api/queryClient'

/** Whether the server is well; not part of the contract, so asked for by hand. */
export const healthQuery = queryOptions({
  queryKey: ['health'],
  refetchInterval: 30_000,
  queryFn: async () => {
    const answer = await fetch('/actuator/health')
    return ((await answer.json()) as { status?: string }).status === 'UP'
  },
})

/** How far a new workspace has come; null for who does not look after the servers. */
export const soFarQuery = queryOptions({
  queryKey: ['firstSteps'],
  // Each step leads back here, and must find itself done.
  staleTime: 0,
  queryFn: async () => {
    const { permissions } = await queryClient.ensureQueryData(permissionsQuery(undefined))
    if (!permissions.includes('instances.list') || !permissions.includes('databases.list')) return null
    const first = { pageSize: 1 }
    const [instances, assigned] = await Promise.all([
      body(api.GET('/v1/instances', { params: { query: first } })),
      body(api.GET('/v1/databases', { params: { query: { ...first, assigned: true } } })),
    ])
    const project = assigned.items[0]?.project
    const issues = project
      ? await body(api.GET('/v1/projects/{project}/issues', { params: { path: { project }, query: first } }))
      : { items: [] }
    return {
      project,
      instances: instances.items.length,
      assigned: assigned.items.length,
      issues: issues.items.length,
    }
  },
})
