import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import i18n from 'i18next'
import { shellRoute } from '@/lib/parents'

const crumb = () => i18n.t('account', { ns: 'nav' })

const profileRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/me/profile',
  staticData: { crumb },
  component: lazyRouteComponent(() => import('./ProfilePage'), 'ProfilePage'),
})

const tokensRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/me/tokens',
  staticData: { crumb },
  component: lazyRouteComponent(() => import('./TokensPage'), 'TokensPage'),
})

const securityRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/me/security',
  staticData: { crumb },
  component: lazyRouteComponent(() => import('./SecurityPage'), 'SecurityPage'),
})

export const accountRoutes = [profileRoute, tokensRoute, securityRoute] as const
