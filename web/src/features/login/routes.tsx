import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '@/lib/parents'

const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  // Only a path of ours: a link to this page must not lead elsewhere.
  validateSearch: (search): { next?: string } =>
    typeof search.next === 'string' && /^\/(?![/\\])/.test(search.next) ? { next: search.next } : {},
  component: lazyRouteComponent(() => import('./LoginPage'), 'LoginPage'),
})

export const loginRoutes = [loginRoute] as const
