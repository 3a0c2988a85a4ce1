import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '@/lib/parents'

const showcaseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ui-kit',
  component: lazyRouteComponent(() => import('./ShowcasePage'), 'ShowcasePage'),
})

export const showcaseRoutes = [showcaseRoute] as const
