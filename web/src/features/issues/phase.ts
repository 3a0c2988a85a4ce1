import type { Schema } from '@/api/client'

/** Where an issue stands, in one word: what the issue, its approval and its rollout say together. */
export type Phase =
  | 'draft'
  | 'checking'
  | 'review'
  | 'refused'
  | 'approved'
  | 'rolling'
  | 'paused'
  | 'attention'
  | 'done'
  | 'closed'

export interface Standing {
  issue: Pick<Schema<'Issue'>, 'status'>
  approval: Pick<Schema<'Approval'>, 'status'> | null | undefined
  checks: Pick<Schema<'CheckSummary'>, 'finished'> | null | undefined
  rollout: Pick<Schema<'Rollout'>, 'status' | 'stages'> | undefined
}

export function phaseOf({ issue, approval, checks, rollout }: Standing): Phase {
  if (issue.status === 'DONE') return 'done'
  if (issue.status === 'CLOSED') return 'closed'
  if (rollout?.status === 'DONE') return 'done'
  if (rollout?.status === 'PAUSED') return 'paused'
  if (rollout?.status === 'RUNNING') return troubles(rollout) > 0 ? 'attention' : 'rolling'
  if (approval?.status === 'APPROVED') return 'approved'
  if (approval?.status === 'REJECTED') return 'refused'
  if (approval?.status === 'PENDING') return 'review'
  return checks && !checks.finished ? 'checking' : 'draft'
}

function sum(rollout: Pick<Schema<'Rollout'>, 'stages'>, statuses: readonly string[]): number {
  return rollout.stages.reduce((all, stage) => all + statuses.reduce((n, each) => n + (stage.tasks[each] ?? 0), 0), 0)
}

/** Tasks that wait for somebody to look at them. */
export function troubles(rollout: Pick<Schema<'Rollout'>, 'stages'>): number {
  return sum(rollout, ['FAILED', 'UNKNOWN'])
}

/** How far the rollout is, from 0 to 1. */
export function shareOf(rollout: Pick<Schema<'Rollout'>, 'stages'>): number {
  const total = rollout.stages.reduce((all, stage) => all + stage.total, 0)
  return total === 0 ? 1 : sum(rollout, ['DONE', 'SKIPPED', 'CANCELLED']) / total
}

export type Next = 'review' | 'start' | 'resume' | 'retry' | 'runStage' | 'pause'

/** The one thing to do next; undefined when there is nothing that anybody could do here. */
export function nextOf(phase: Phase, rollout: Pick<Schema<'Rollout'>, 'stages'> | undefined): Next | undefined {
  if (phase === 'review') return 'review'
  if (phase === 'approved') return 'start'
  if (phase === 'paused') return 'resume'
  if (!rollout) return undefined
  if (phase === 'attention' && sum(rollout, ['FAILED']) > 0) return 'retry'
  if (phase !== 'rolling' && phase !== 'attention') return undefined
  return rollout.stages.some((stage) => stage.status === 'OPEN') ? 'runStage' : 'pause'
}

/** Where tasks are in one of the states: the environments, in their order, and how many there are. */
export function whereAre(rollout: Pick<Schema<'Rollout'>, 'stages'>, statuses: readonly string[]) {
  const environments = rollout.stages.filter((stage) => statuses.some((each) => (stage.tasks[each] ?? 0) > 0))
  return { count: sum(rollout, statuses), environments: environments.map((stage) => stage.environment) }
}
