import { useQuery } from '@tanstack/react-query'
import { api, body } from '@/api/client'
import { Problem } from '@/api/problem'
import { meQuery } from '@/api/session'
import { allPages } from './queries'

/** What the reader may do here; the server decides, this only says beforehand what it will say. */
export interface May {
  name: string
  roles: ReadonlySet<string>
  may: (permission: string) => boolean
}

async function workspaceBindings() {
  try {
    return await allPages((pageToken) => body(api.GET('/v1/bindings', { params: { query: { pageToken } } })))
  } catch (failure) {
    // Who may not read them holds none that matters here: those who do, may.
    if (failure instanceof Problem && failure.status === 403) return []
    throw failure
  }
}

/** Undefined until it is known. */
export function useMay(project: string): May | undefined {
  const me = useQuery(meQuery)
  const roles = useQuery({
    queryKey: ['roles'],
    staleTime: 5 * 60_000,
    queryFn: async () => (await body(api.GET('/v1/roles'))).items ?? [],
  })
  const bindings = useQuery({
    queryKey: ['bindings', project],
    staleTime: 60_000,
    queryFn: async () => {
      const inProject = allPages((pageToken) =>
        body(api.GET('/v1/projects/{project}/bindings', { params: { path: { project }, query: { pageToken } } })),
      )
      return (await Promise.all([inProject, workspaceBindings()])).flat()
    },
  })
  if (!me.data || !roles.data || !bindings.data) return undefined
  const mine = new Set([me.data.name, ...me.data.groups])
  const now = Date.now()
  const held = new Set(
    bindings.data
      .filter((each) => mine.has(each.principal) && (!each.expiresAt || Date.parse(each.expiresAt) > now))
      .map((each) => each.role),
  )
  const permissions = new Set(roles.data.filter((role) => held.has(role.id)).flatMap((role) => role.permissions))
  return { name: me.data.name, roles: held, may: (permission) => held.has('admin') || permissions.has(permission) }
}
