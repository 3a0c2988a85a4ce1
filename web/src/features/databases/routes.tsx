import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import i18n from 'i18next'
import { databaseRoute, projectRoute, shellRoute } from '@/lib/parents'

const workspaceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/databases',
  staticData: { needs: 'databases.list', crumb: () => i18n.t('allDatabases', { ns: 'nav' }) },
  component: lazyRouteComponent(() => import('./WorkspaceDatabasesPage'), 'WorkspaceDatabasesPage'),
})

const projectListRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: '/databases',
  staticData: { needs: 'projectDatabases.list', crumb: () => i18n.t('databases', { ns: 'nav' }) },
  component: lazyRouteComponent(() => import('./ProjectDatabasesPage'), 'ProjectDatabasesPage'),
})

databaseRoute.update({
  staticData: { needs: 'projectDatabases.list', crumb: ({ db = '' }) => db },
  component: lazyRouteComponent(() => import('./DatabaseLayout'), 'DatabaseLayout'),
})

/** A database opens with what was done to it. */
const indexRoute = createRoute({
  getParentRoute: () => databaseRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/p/$project/databases/$instance/$db/history', params, replace: true })
  },
})

const settingsRoute = createRoute({
  getParentRoute: () => databaseRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./DatabaseSettings'), 'DatabaseSettings'),
})

export const workspaceDatabasesRoutes = [workspaceRoute] as const
export const projectDatabasesRoutes = [projectListRoute] as const
export const databaseRoutes = [indexRoute, settingsRoute] as const
