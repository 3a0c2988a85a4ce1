import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import i18n from 'i18next'
import { shellRoute } from '@/lib/parents'

const peopleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/users',
  staticData: { needs: 'users.list', crumb: () => i18n.t('users', { ns: 'nav' }) },
  component: lazyRouteComponent(() => import('./PeoplePage'), 'PeoplePage'),
})

export const peopleRoutes = [peopleRoute] as const
