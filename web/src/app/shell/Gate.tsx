import { Outlet, useMatches } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useMay } from '@/api/may'

const Refused = lazy(() => import('./Refused'))

/** The page, or why it is not shown: nothing is asked of the server that it would refuse. */
export function Gate() {
  const match = useMatches().findLast((each) => each.staticData.needs !== undefined)
  const needs = match?.staticData.needs
  const rights = useMay((match?.params as { project?: string } | undefined)?.project)
  if (needs === undefined) return <Outlet />
  const refusal = rights?.refusal(needs)
  return refusal ? (
    <Suspense>
      <Refused by={refusal} />
    </Suspense>
  ) : (
    rights && <Outlet />
  )
}
