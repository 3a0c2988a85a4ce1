import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import i18n from 'i18next'
import { projectRoute } from '@/lib/parents'

const newChangeRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: '/issues/new',
  staticData: { needs: 'plans.propose', crumb: () => i18n.t('newChange', { ns: 'nav' }) },
  component: lazyRouteComponent(() => import('./NewChangePage'), 'NewChangePage'),
})

const editPlanRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: '/issues/$n/edit',
  staticData: { needs: 'plans.propose', crumb: () => i18n.t('editPlan', { ns: 'nav' }) },
  component: lazyRouteComponent(() => import('./EditPlanPage'), 'EditPlanPage'),
})

export const newChangeRoutes = [newChangeRoute, editPlanRoute] as const
