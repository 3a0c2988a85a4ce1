import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import i18n from 'i18next'
import { shellRoute } from '@/lib/parents'

const rulesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/govern/review-rules',
  staticData: { needs: 'rules.list', crumb: () => i18n.t('reviewRules', { ns: 'nav' }) },
})

const indexRoute = createRoute({
  getParentRoute: () => rulesRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./RulesPage'), 'RulesPage'),
})

const tryRoute = createRoute({
  getParentRoute: () => rulesRoute,
  path: '/try',
  staticData: { crumb: () => i18n.t('tryScript', { ns: 'nav' }) },
  component: lazyRouteComponent(() => import('./TryPage'), 'TryPage'),
})

const ruleRoute = createRoute({
  getParentRoute: () => rulesRoute,
  path: '/$rule',
  staticData: { crumb: ({ rule = '' }) => rule },
  component: lazyRouteComponent(() => import('./RulePage'), 'RulePage'),
})

export const rulesRoutes = [rulesRoute.addChildren([indexRoute, tryRoute, ruleRoute])] as const
