import type { TaskRow } from '../queries'

export type Bulk = 'retry' | 'skip' | 'cancelTask'

/** From which states; the same as for one task. */
const FROM: Record<Bulk, ReadonlySet<TaskRow['status']>> = {
  retry: new Set(['FAILED', 'CANCELLED', 'UNKNOWN']),
  skip: new Set(['PENDING', 'FAILED', 'CANCELLED', 'UNKNOWN']),
  cancelTask: new Set(['PENDING', 'QUEUED', 'RUNNING']),
}

/** Those of the tasks with which it can be done. */
export function fitting(tasks: readonly TaskRow[], move: Bulk): TaskRow[] {
  return tasks.filter((task) => FROM[move].has(task.status))
}

/** So many of a list at a time, in order. */
export function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
}
