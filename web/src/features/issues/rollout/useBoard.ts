import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Schema } from '@/api/client'
import { useLive } from '@/api/live'
import type { StreamEvent } from '@/api/sse'
import { LiveStore, useLiveVersion } from '@/lib/liveStore'
import { countChips, inOrder, taskAfter } from '../happenings'
import { estimate, noted, type Sample } from '../pace'
import { type IssueRef, type TaskRow, tasksOf } from '../queries'

export type Tasks = LiveStore<TaskRow>

/**
 * All tasks of a rollout, live while it goes on. Events that come while the tasks are being fetched are kept and put on
 * top: the list may be older than they are.
 */
export function useBoard(ref: IssueRef, rollout: Schema<'Rollout'>) {
  const store = useMemo(() => new LiveStore<TaskRow>((task) => task.id), [])
  const latest = useRef(new Map<string, StreamEvent>())
  const going = rollout.status === 'RUNNING' || rollout.status === 'PAUSED'
  const environments = rollout.stages.map((stage) => stage.environment)
  const tasks = useQuery({
    queryKey: ['issue', ref.project, ref.issue, 'tasks', rollout.ordinal],
    // What happens is told by events; asked for again only when a stream begins anew, or after somebody's own act.
    staleTime: going ? 30_000 : Number.POSITIVE_INFINITY,
    queryFn: async () => (await Promise.all(environments.map((each) => tasksOf(ref, rollout.ordinal, each)))).flat(),
  })
  useEffect(() => {
    if (!tasks.data) return
    const now = new Date().toISOString()
    const rows = tasks.data.map((task) => {
      const event = latest.current.get(task.id)
      return event ? taskAfter(task, event, now) : task
    })
    // The order is that of the first time: nothing moves under the pointer.
    if (store.ids().length === rows.length) store.append(rows)
    else store.set(inOrder(rows))
  }, [tasks.data, store])

  const path = going ? `/v1/projects/${ref.project}/issues/${ref.issue}/rollout:watch` : undefined
  const status = useLive(path, (event) => {
    if (event.kind === 'state') {
      latest.current.clear()
      void tasks.refetch()
      return
    }
    const { task } = event.data as Schema<'RolloutHappening'>
    if (task === undefined) return
    const known = latest.current.get(task)
    // Where a statement stands says nothing once the task has ended; its status must not be lost to it.
    if (event.kind === 'task' || known?.kind !== 'task') latest.current.set(task, event)
    store.patch(task, (row) => taskAfter(row, event, new Date().toISOString()))
  })
  return { store, status, loading: tasks.isPending, error: tasks.error, retry: () => void tasks.refetch() }
}

/** Counts of some tasks, as they are now. */
export function useCounts(store: Tasks, environment?: string) {
  const version = useLiveVersion(store)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what is in the store
  return useMemo(
    () => countChips([...store.all()].filter((task) => !environment || task.environment === environment)),
    [store, version, environment],
  )
}

/** How fast it goes, measured while one looks. */
export function usePace(settled: number, left: number, going: boolean) {
  const samples = useRef<Sample[]>([])
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!going) {
      samples.current = []
      return
    }
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [going])
  return useMemo(() => {
    if (!going) return undefined
    samples.current = noted(samples.current, { at: now, settled })
    return estimate(samples.current, left)
  }, [now, settled, left, going])
}
