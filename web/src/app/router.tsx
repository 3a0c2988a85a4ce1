import { createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { queryClient } from '@/api/queryClient'
import { rootRoute, shellRoute } from '@/lib/parents'
import { routeTree } from './routes'
import { LostPage, NotFoundPage, ProblemPage } from './shell/problemPages'

rootRoute.update({ notFoundComponent: LostPage })
shellRoute.update({ component: lazyRouteComponent(() => import('./shell/Shell'), 'Shell') })

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultErrorComponent: ProblemPage,
  defaultNotFoundComponent: NotFoundPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
