import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import i18n from 'i18next'
import { shellRoute } from '@/lib/parents'
import { soFarQuery } from './queries'
import { nextStep } from './steps'

/** Where a visit begins: with what waits, or, as long as the workspace is new, with how to begin. */
const startRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: async ({ context: { queryClient } }) => {
    const soFar = await queryClient.ensureQueryData({ ...soFarQuery, revalidateIfStale: true }).catch(() => undefined)
    throw redirect({ to: soFar && nextStep(soFar) ? '/overview' : '/inbox', replace: true })
  },
})

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/overview',
  staticData: { crumb: () => i18n.t('home', { ns: 'nav' }) },
  component: lazyRouteComponent(() => import('./HomePage'), 'HomePage'),
})

export const homeRoutes = [startRoute, homeRoute] as const
