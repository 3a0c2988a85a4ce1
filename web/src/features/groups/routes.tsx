import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import i18n from 'i18next'
import { projectRoute } from '@/lib/parents'

const groupsRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: '/groups',
  staticData: { needs: 'databaseGroups.list', crumb: () => i18n.t('databaseGroups', { ns: 'nav' }) },
})

const listRoute = createRoute({
  getParentRoute: () => groupsRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./GroupsPage'), 'GroupsPage'),
})

const newRoute = createRoute({
  getParentRoute: () => groupsRoute,
  path: '/new',
  staticData: { crumb: () => i18n.t('newGroup', { ns: 'nav' }) },
  component: lazyRouteComponent(() => import('./NewGroupPage'), 'NewGroupPage'),
})

const groupRoute = createRoute({
  getParentRoute: () => groupsRoute,
  path: '/$group',
  staticData: { crumb: ({ group = '' }) => group },
  component: lazyRouteComponent(() => import('./GroupPage'), 'GroupPage'),
})

export const groupsRoutes = [groupsRoute.addChildren([listRoute, newRoute, groupRoute])] as const
