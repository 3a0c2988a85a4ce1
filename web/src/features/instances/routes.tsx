import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import i18n from 'i18next'
import { shellRoute } from '@/lib/parents'

const instancesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/instances',
  staticData: { needs: 'instances.list', crumb: () => i18n.t('instances', { ns: 'nav' }) },
})

const listRoute = createRoute({
  getParentRoute: () => instancesRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./InstancesPage'), 'InstancesPage'),
})

const newRoute = createRoute({
  getParentRoute: () => instancesRoute,
  path: '/new',
  staticData: { needs: 'instances.create', crumb: () => i18n.t('newInstance', { ns: 'nav' }) },
  component: lazyRouteComponent(() => import('./NewInstancePage'), 'NewInstancePage'),
})

const instanceRoute = createRoute({
  getParentRoute: () => instancesRoute,
  path: '/$id',
  staticData: { crumb: ({ id = '' }) => id },
  component: lazyRouteComponent(() => import('./InstancePage'), 'InstancePage'),
})

export const instancesRoutes = [instancesRoute.addChildren([listRoute, newRoute, instanceRoute])] as const
