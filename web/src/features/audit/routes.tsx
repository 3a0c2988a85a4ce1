import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import i18n from 'i18next'
import { shellRoute } from '@/lib/parents'

const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/govern/audit',
  staticData: { needs: 'audit.list', crumb: () => i18n.t('auditLog', { ns: 'nav' }) },
  component: lazyRouteComponent(() => import('./AuditPage'), 'AuditPage'),
})

export const auditRoutes = [auditRoute] as const
