import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import i18n from 'i18next'
import { shellRoute } from '@/lib/parents'

const inboxRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/inbox',
  staticData: { crumb: () => i18n.t('inbox', { ns: 'nav' }) },
  component: lazyRouteComponent(() => import('./InboxPage'), 'InboxPage'),
})

export const inboxRoutes = [inboxRoute] as const
