import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import i18n from 'i18next'
import { shellRoute } from '@/lib/parents'

const reviewRulesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/govern/review-rules',
  staticData: { needs: 'rules.list', crumb: () => i18n.t('reviewRules', { ns: 'nav' }) },
  component: lazyRouteComponent(() => import('./RulesPage'), 'RulesPage'),
})

const tryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/govern/review-rules/try',
  staticData: { needs: 'rules.list', crumb: () => i18n.t('reviewRules', { ns: 'nav' }) },
  component: lazyRouteComponent(() => import('./TryPage'), 'TryPage'),
})

const reviewRuleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/govern/review-rules/$rule',
  staticData: { needs: 'rules.list', crumb: () => i18n.t('reviewRules', { ns: 'nav' }) },
  component: lazyRouteComponent(() => import('./RulePage'), 'RulePage'),
})

export const rulesRoutes = [reviewRulesRoute, tryRoute, reviewRuleRoute] as const
