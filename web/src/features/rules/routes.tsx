import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import i18n from 'i18next'
import { shellRoute } from '@/lib/parents'

const reviewRulesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/govern/review-rules',
  staticData: { needs: 'rules.list', crumb: () => i18n.t('reviewRules', { ns: 'nav' }) },
  component: lazyRouteComponent(() => import('./RulesPage'), 'RulesPage'),
})

export const rulesRoutes = [reviewRulesRoute] as const
