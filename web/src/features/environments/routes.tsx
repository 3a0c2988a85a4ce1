import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import i18n from 'i18next'
import { shellRoute } from '@/lib/parents'

const environmentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/environments',
  staticData: { needs: 'environments.list', crumb: () => i18n.t('environments', { ns: 'nav' }) },
  component: lazyRouteComponent(() => import('./EnvironmentsPage'), 'EnvironmentsPage'),
})

export const environmentsRoutes = [environmentsRoute] as const
