import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, body } from './client'
import { meQuery } from './session'

/** What keeps somebody from doing something, and who can change that. */
export interface Refusal {
  permission: string
  /** Names of users and groups: `users/ada`. */
  grantors: readonly string[]
}

/** What the reader may do somewhere, as the server says it. */
export interface May {
  name: string
  roles: ReadonlySet<string>
  may: (permission: string) => boolean
  /** Undefined when it is allowed. */
  refusal: (permission: string) => Refusal | undefined
}

/** On the workspace when no project is named. */
export const permissionsQuery = (project: string | undefined) =>
  queryOptions({
    queryKey: ['permissions', project ?? ''],
    staleTime: 60_000,
    queryFn: () => body(api.GET('/v1/me/permissions', { params: { query: { project } } })),
  })

/** Undefined until it is known. */
export function useMay(project?: string): May | undefined {
  const { data: me } = useQuery(meQuery)
  const { data: held } = useQuery(permissionsQuery(project))
  if (!me || !held) return undefined
  const permissions = new Set(held.permissions)
  const may = (permission: string) => permissions.has(permission)
  return {
    name: me.name,
    roles: new Set(held.roles),
    may,
    refusal: (permission) => (may(permission) ? undefined : { permission, grantors: held.grantors }),
  }
}
