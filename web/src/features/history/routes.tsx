import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import i18n from 'i18next'
import { databaseRoute, projectRoute } from '@/lib/parents'

const historyRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: '/history',
  staticData: { needs: 'history.list', crumb: () => i18n.t('history', { ns: 'nav' }) },
})

const listRoute = createRoute({
  getParentRoute: () => historyRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./HistoryPage'), 'HistoryPage'),
})

const entryRoute = createRoute({
  getParentRoute: () => historyRoute,
  path: '/$entry',
  staticData: { crumb: () => i18n.t('historyEntry', { ns: 'nav' }) },
  component: lazyRouteComponent(() => import('./EntryPage'), 'EntryPage'),
})

const ofDatabaseRoute = createRoute({
  getParentRoute: () => databaseRoute,
  path: '/history',
  component: lazyRouteComponent(() => import('./DatabaseHistory'), 'DatabaseHistory'),
})

export const historyRoutes = [historyRoute.addChildren([listRoute, entryRoute])] as const
export const databaseHistoryRoutes = [ofDatabaseRoute] as const
