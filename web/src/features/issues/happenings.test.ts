import { expect, it } from 'vitest'
import type { Schema } from '@/api/client'
import { countChips, countStage, databaseName, inOrder, rolloutAfter, taskAfter } from './happenings'
import type { TaskRow } from './queries'

const NOW = '2026-03-01T10:00:00Z'

const task = (id: string, status: TaskRow['status'] = 'QUEUED', more: Partial<TaskRow> = {}): TaskRow => ({
  id,
  status,
  attempts: 1,
  change: 1,
  database: `instances/pg/databases/${id}`,
  engine: 'postgresql',
  environment: 'prod',
  key: id,
  script: 'sha256:a',
  ...more,
})

const event = (kind: string, data: Schema<'RolloutHappening'>) => ({ sequence: 1, kind, data })

const rollout: Schema<'Rollout'> = {
  acceptUnknown: false,
  author: 'users/ada',
  createdAt: NOW,
  digest: 'sha256:p',
  failureLimit: 1,
  name: 'projects/p/issues/1/rollout',
  ordinal: 1,
  sequence: 1,
  status: 'RUNNING',
  stages: [
    { environment: 'dev', automatic: true, status: 'RUNNING', tasks: { QUEUED: 2 }, total: 2 },
    { environment: 'prod', automatic: false, status: 'WAITING', tasks: { PENDING: 3 }, total: 3 },
  ],
}

it('takes the whole state when a stream begins', () => {
  const state = { ...rollout, status: 'PAUSED' as const }
  expect(rolloutAfter(rollout, { sequence: 9, kind: 'state', data: state })).toBe(state)
})

it('changes the status of the rollout and of one stage', () => {
  expect(rolloutAfter(rollout, event('rollout', { status: 'PAUSED', reason: '' })).status).toBe('PAUSED')
  const after = rolloutAfter(rollout, event('stage', { stage: 'prod', status: 'OPEN' }))
  expect(after.stages.map((stage) => stage.status)).toEqual(['RUNNING', 'OPEN'])
})

it('leaves the rollout alone when a task moves', () => {
  expect(rolloutAfter(rollout, event('task', { task: 'a', status: 'DONE' }))).toBe(rollout)
})

it('shows the statement that runs until the task ends', () => {
  const running = taskAfter(task('a'), event('task', { status: 'RUNNING', message: '' }), NOW)
  expect(running).toMatchObject({ status: 'RUNNING', startedAt: NOW })
  const halfway = taskAfter(running, event('progress', { statement: 2, statements: 4, waiting: true }), NOW)
  expect(halfway.progress).toEqual({ statement: 2, statements: 4, waiting: true })
  const failed = taskAfter(halfway, event('task', { status: 'FAILED', message: 'lock timeout' }), NOW)
  expect(failed).toMatchObject({ status: 'FAILED', reason: 'lock timeout', finishedAt: NOW })
  expect(failed.progress).toBeUndefined()
})

it('stays the same when an event comes twice', () => {
  const done = task('a', 'DONE', { finishedAt: 'earlier' })
  expect(taskAfter(done, event('task', { status: 'DONE', message: '' }), NOW)).toBe(done)
})

it('forgets the end of the attempt before when a task is tried again', () => {
  const again = taskAfter(task('a', 'FAILED', { finishedAt: NOW }), event('task', { status: 'PENDING' }), NOW)
  expect(again.finishedAt).toBeUndefined()
})

it('counts tasks by what people look for, from rows or from a stage', () => {
  const counts = countChips([task('a', 'PENDING'), task('b'), task('c', 'CANCELLED'), task('d', 'UNKNOWN')])
  expect(counts).toEqual({ all: 4, failed: 0, unknown: 1, running: 0, queued: 2, done: 0, skipped: 1 })
  expect(countStage({ ...(rollout.stages[0] as Schema<'Stage'>), tasks: { QUEUED: 1, DONE: 1 } })).toMatchObject({
    all: 2,
    queued: 1,
    done: 1,
  })
})

it('puts problems first and leaves the rest as it came', () => {
  const ordered = inOrder([task('a', 'DONE'), task('b', 'UNKNOWN'), task('c'), task('d', 'FAILED')])
  expect(ordered.map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c'])
})

it('reads the names in a resource name', () => {
  expect(databaseName('instances/pg-1/databases/orders')).toEqual({ database: 'orders', instance: 'pg-1' })
})
