import { expect, it } from 'vitest'
import type { Schema } from '@/api/client'
import { nextOf, phaseOf, shareOf, whereAre } from './phase'

const stage = (environment: string, status: Schema<'Stage'>['status'], tasks: Record<string, number>) => ({
  environment,
  status,
  tasks,
  automatic: false,
  total: Object.values(tasks).reduce((all, count) => all + count, 0),
})
const open = { issue: { status: 'OPEN' as const }, approval: undefined, checks: undefined, rollout: undefined }

it('says how an open issue stands by its approval until there is a rollout', () => {
  expect(phaseOf(open)).toBe('draft')
  expect(phaseOf({ ...open, checks: { finished: false } })).toBe('checking')
  expect(phaseOf({ ...open, approval: { status: 'PENDING' } })).toBe('review')
  expect(phaseOf({ ...open, approval: { status: 'REJECTED' } })).toBe('refused')
  expect(phaseOf({ ...open, approval: { status: 'APPROVED' } })).toBe('approved')
})

it('offers another rollout after the last was cancelled', () => {
  const rollout = { status: 'CANCELLED' as const, stages: [stage('prod', 'OPEN', { CANCELLED: 3 })] }
  const phase = phaseOf({ ...open, approval: { status: 'APPROVED' }, rollout })
  expect(nextOf(phase, rollout)).toBe('start')
})

it('asks for attention while tasks failed, and offers to retry them', () => {
  const rollout = { status: 'RUNNING' as const, stages: [stage('prod', 'RUNNING', { FAILED: 2, DONE: 6 })] }
  const phase = phaseOf({ ...open, rollout })
  expect(phase).toBe('attention')
  expect(nextOf(phase, rollout)).toBe('retry')
})

it('does not offer to retry what is UNKNOWN', () => {
  const rollout = { status: 'RUNNING' as const, stages: [stage('prod', 'RUNNING', { UNKNOWN: 2 })] }
  expect(nextOf(phaseOf({ ...open, rollout }), rollout)).toBe('pause')
})

it('offers to run the stage that waits for somebody', () => {
  const rollout = { status: 'RUNNING' as const, stages: [stage('dev', 'DONE', { DONE: 1 }), stage('prod', 'OPEN', {})] }
  expect(nextOf(phaseOf({ ...open, rollout }), rollout)).toBe('runStage')
})

it('has nothing left to do when the issue is done', () => {
  const rollout = { status: 'DONE' as const, stages: [stage('prod', 'DONE', { DONE: 4 })] }
  expect(nextOf(phaseOf({ ...open, issue: { status: 'DONE' }, rollout }), rollout)).toBeUndefined()
  expect(shareOf(rollout)).toBe(1)
})

it('counts tasks and names their environments', () => {
  const stages = [
    stage('dev', 'DONE', { DONE: 1 }),
    stage('qa', 'DONE', { FAILED: 1 }),
    stage('prod', 'OPEN', { FAILED: 2 }),
  ]
  expect(whereAre({ stages }, ['FAILED'])).toEqual({ count: 3, environments: ['qa', 'prod'] })
})
