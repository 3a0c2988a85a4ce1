import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Schema } from '@/api/client'
import { useLive } from '@/api/live'
import { rolloutAfter } from '../happenings'
import { type IssueRef, rolloutsQuery } from '../queries'

/** Counts of a rollout move with each task; they are asked for at most this often. */
const PAUSE = 1500

/** Keeps the newest rollout of an issue up to date for as long as it goes on. */
export function useRolloutStatus(ref: IssueRef, rollout: Schema<'Rollout'> | undefined) {
  const client = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const going = rollout?.status === 'RUNNING' || rollout?.status === 'PAUSED'
  const path = going ? `/v1/projects/${ref.project}/issues/${ref.issue}/rollout:watch` : undefined
  const { queryKey } = rolloutsQuery(ref)
  return useLive(path, (event) => {
    if (event.kind === 'progress') return
    client.setQueryData(queryKey, (all) => {
      const [newest, ...older] = all ?? []
      return newest && [rolloutAfter(newest, event), ...older]
    })
    if (event.kind === 'state' || timer.current !== undefined) return
    timer.current = setTimeout(() => {
      timer.current = undefined
      void client.invalidateQueries({ queryKey })
      // The last task may have settled the issue too.
      void client.invalidateQueries({ queryKey: ['issue', ref.project, ref.issue], exact: true })
    }, PAUSE)
  })
}
