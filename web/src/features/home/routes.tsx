import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import i18n from 'i18next'
import { shellRoute } from '@/lib/parents'

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  staticData: { crumb: () => i18n.t('home', { ns: 'nav' }) },
  component: lazyRouteComponent(() => import('./HomePage'), 'HomePage'),
})

export const homeRoutes = [homeRoute] as const
