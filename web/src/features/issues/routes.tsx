import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import i18n from 'i18next'
import { projectRoute } from '@/lib/parents'
import { issueQuery } from './queries'

const issuesRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: '/issues',
  staticData: { needs: 'issues.list', crumb: () => i18n.t('issues', { ns: 'nav' }) },
})

const listRoute = createRoute({
  getParentRoute: () => issuesRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./list/IssuesPage'), 'IssuesPage'),
})

const issueRoute = createRoute({
  getParentRoute: () => issuesRoute,
  path: '/$issue',
  params: {
    parse: ({ issue }) => ({ issue: Number(issue) }),
    stringify: ({ issue }) => ({ issue: String(issue) }),
  },
  staticData: { crumb: (params) => `#${params.issue}` },
  loader: ({ context, params }) => context.queryClient.ensureQueryData(issueQuery(params)),
  component: lazyRouteComponent(() => import('./issue/IssueLayout'), 'IssueLayout'),
})

const indexRoute = createRoute({
  getParentRoute: () => issueRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/p/$project/issues/$issue/overview', params, replace: true })
  },
})

const overviewRoute = createRoute({
  getParentRoute: () => issueRoute,
  path: '/overview',
  component: lazyRouteComponent(() => import('./overview/OverviewTab'), 'OverviewTab'),
})

const changesRoute = createRoute({
  getParentRoute: () => issueRoute,
  path: '/changes',
  component: lazyRouteComponent(() => import('./changes/ChangesTab'), 'ChangesTab'),
})

const reviewRoute = createRoute({
  getParentRoute: () => issueRoute,
  path: '/review',
  component: lazyRouteComponent(() => import('./review/ReviewTab'), 'ReviewTab'),
})

const rolloutRoute = createRoute({
  getParentRoute: () => issueRoute,
  path: '/rollout',
  component: lazyRouteComponent(() => import('./rollout/RolloutTab'), 'RolloutTab'),
})

const activityRoute = createRoute({
  getParentRoute: () => issueRoute,
  path: '/activity',
  component: lazyRouteComponent(() => import('./activity/ActivityTab'), 'ActivityTab'),
})

export const issuesRoutes = [
  issuesRoute.addChildren([
    listRoute,
    issueRoute.addChildren([indexRoute, overviewRoute, changesRoute, reviewRoute, rolloutRoute, activityRoute]),
  ]),
] as const
