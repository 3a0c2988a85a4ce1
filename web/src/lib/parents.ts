import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router'
import { permissionsQuery } from '@/api/may'
import { Problem } from '@/api/problem'
import { meQuery } from '@/api/session'

// The routes that features hang theirs on. What they look like is the shell's business: see app/router.tsx.

export interface RouterContext {
  queryClient: QueryClient
}

export const rootRoute = createRootRouteWithContext<RouterContext>()()

/** Everything that needs somebody signed in, inside the shell. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    try {
      const { queryClient } = context
      await Promise.all([
        queryClient.ensureQueryData(meQuery),
        queryClient.ensureQueryData(permissionsQuery(undefined)),
      ])
    } catch (failure) {
      if (failure instanceof Problem && failure.status === 401) {
        throw redirect({ to: '/login', search: { next: location.href } })
      }
      throw failure
    }
  },
})

/** `/p/$project/…`: everything that belongs to a project. */
export const projectRoute = createRoute({ getParentRoute: () => shellRoute, path: '/p/$project' })

/** `/p/$project/databases/$instance/$db/…`: one database, with its tabs. */
export const databaseRoute = createRoute({ getParentRoute: () => projectRoute, path: '/databases/$instance/$db' })
