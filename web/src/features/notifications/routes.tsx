import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import i18n from 'i18next'
import { projectRoute } from '@/lib/parents'

const channelsRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: '/settings/notifications',
  staticData: { needs: 'channels.list', crumb: () => i18n.t('notifications', { ns: 'nav' }) },
  component: lazyRouteComponent(() => import('./NotificationsPage'), 'NotificationsPage'),
})

const approvalFlowRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: '/settings/approval',
  staticData: { needs: 'approvalFlows.get', crumb: () => i18n.t('approvalFlow', { ns: 'nav' }) },
  component: lazyRouteComponent(() => import('./ApprovalFlowPage'), 'ApprovalFlowPage'),
})

export const notificationRoutes = [channelsRoute, approvalFlowRoute] as const
