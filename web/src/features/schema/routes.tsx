import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { databaseRoute } from '@/lib/parents'

const objectsRoute = createRoute({
  getParentRoute: () => databaseRoute,
  path: '/objects',
  component: lazyRouteComponent(() => import('./ObjectsPage'), 'ObjectsPage'),
})

const diagramRoute = createRoute({
  getParentRoute: () => databaseRoute,
  path: '/diagram',
  component: lazyRouteComponent(() => import('./DiagramPage'), 'DiagramPage'),
})

export const databaseSchemaRoutes = [objectsRoute, diagramRoute] as const
