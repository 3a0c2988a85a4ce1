import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import i18n from 'i18next'
import { projectRoute, shellRoute } from '@/lib/parents'

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/projects',
  staticData: { crumb: () => i18n.t('projects', { ns: 'nav' }) },
  component: lazyRouteComponent(() => import('./ProjectsPage'), 'ProjectsPage'),
})

/** A project opens with what happens in it. */
const indexRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: `/p/${encodeURIComponent(params.project)}/issues`, replace: true } as never)
  },
})

const settingsRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: '/settings',
  staticData: { crumb: () => i18n.t('projectSettings', { ns: 'nav' }) },
})

const settingsIndexRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/p/$project/settings/general', params, replace: true })
  },
})

const generalRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/general',
  component: lazyRouteComponent(() => import('./GeneralPage'), 'GeneralPage'),
})

const membersRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/members',
  staticData: { needs: 'members.list', crumb: () => i18n.t('members', { ns: 'nav' }) },
  component: lazyRouteComponent(() => import('./MembersPage'), 'MembersPage'),
})

const rulesRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/rules',
  staticData: { needs: 'ruleSets.get', crumb: () => i18n.t('reviewRules', { ns: 'nav' }) },
  component: lazyRouteComponent(() => import('./ProjectRulesPage'), 'ProjectRulesPage'),
})

export const projectsRoutes = [listRoute] as const
export const projectRoutes = [
  indexRoute,
  settingsRoute.addChildren([settingsIndexRoute, generalRoute, membersRoute, rulesRoute]),
] as const
