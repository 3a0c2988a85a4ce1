import type { Schema } from '@/api/client'
import type { StreamEvent } from '@/api/sse'
import type { TaskRow } from './queries'

type Rollout = Schema<'Rollout'>
type Happening = Schema<'RolloutHappening'>

/** The rollout after an event; the same object when the event says nothing of it. */
export function rolloutAfter(rollout: Rollout, { kind, data }: StreamEvent): Rollout {
  if (kind === 'state') return data as Rollout
  const { status, stage } = data as Happening
  if (kind === 'rollout' && status && status !== rollout.status) {
    return { ...rollout, status: status as Rollout['status'] }
  }
  if (kind === 'stage' && status) {
    const stages = rollout.stages.map((each) =>
      each.environment === stage ? { ...each, status: status as Schema<'Stage'>['status'] } : each,
    )
    return { ...rollout, stages }
  }
  return rollout
}

const ENDED = new Set(['DONE', 'FAILED', 'UNKNOWN', 'SKIPPED', 'CANCELLED'])

/** The task after an event of its own. Events say "this is so now" and may come twice. */
export function taskAfter(task: TaskRow, { kind, data }: StreamEvent, now: string): TaskRow {
  const { status, message, statement = 0, statements = 0, waiting = false } = data as Happening
  if (kind === 'progress') return { ...task, progress: { statement, statements, waiting } }
  if (kind !== 'task' || !status || (status === task.status && (message || undefined) === task.reason)) return task
  const { progress, finishedAt, ...rest } = task
  const next: TaskRow = { ...rest, status: status as TaskRow['status'], reason: message || undefined }
  if (status === 'RUNNING') return { ...next, startedAt: now }
  return ENDED.has(status) ? { ...next, finishedAt: now } : next
}

export type Chip = 'all' | 'failed' | 'unknown' | 'running' | 'queued' | 'done' | 'skipped'
export const CHIPS: Chip[] = ['all', 'failed', 'unknown', 'running', 'queued', 'done', 'skipped']

const CHIP: Record<TaskRow['status'], Exclude<Chip, 'all'>> = {
  PENDING: 'queued',
  QUEUED: 'queued',
  RUNNING: 'running',
  DONE: 'done',
  FAILED: 'failed',
  UNKNOWN: 'unknown',
  SKIPPED: 'skipped',
  CANCELLED: 'skipped',
}

export const chipOf = (status: TaskRow['status']) => CHIP[status]

export type ChipCounts = Record<Chip, number>

export function countChips(tasks: Iterable<Pick<TaskRow, 'status'>>): ChipCounts {
  const counts: ChipCounts = { all: 0, failed: 0, unknown: 0, running: 0, queued: 0, done: 0, skipped: 0 }
  for (const { status } of tasks) {
    counts.all++
    counts[CHIP[status]]++
  }
  return counts
}

/** The same from what a stage says of itself, before its tasks are there. */
export function countStage(stage: Schema<'Stage'>): ChipCounts {
  const counts = countChips([])
  counts.all = stage.total
  for (const [status, count] of Object.entries(stage.tasks)) counts[CHIP[status as TaskRow['status']]] += count
  return counts
}

const RANK: Exclude<Chip, 'all'>[] = ['failed', 'unknown', 'running', 'queued', 'done', 'skipped']

/** Problems first, as they are when the list is opened; it does not move afterwards. */
export function inOrder(tasks: readonly TaskRow[]): TaskRow[] {
  const rank = ({ status }: TaskRow) => (status === 'FAILED' || status === 'UNKNOWN' ? RANK.indexOf(CHIP[status]) : 2)
  return [...tasks].sort((a, b) => rank(a) - rank(b))
}

/** `instances/pg-1/databases/orders` → `orders` and `pg-1`. */
export function databaseName(name: string): { database: string; instance: string } {
  const [, instance = '', , database = name] = name.split('/')
  return { database, instance }
}
