import type { Schema } from '@/api/client'

export interface Deed {
  id: string
  kind: 'opened' | 'proposed' | 'approved' | 'refused' | 'started' | 'finished' | 'cancelled' | 'commented'
  /** Absent for what happens by itself. */
  by?: string
  at: string
  /** The number of the revision or rollout, or the role. */
  what?: string | number
  /** What was said with it. */
  text?: string
}

export interface Story {
  issue: Schema<'Issue'>
  revisions: readonly Schema<'PlanRevision'>[]
  approvals: readonly Schema<'Approval'>[]
  rollouts: readonly Schema<'Rollout'>[]
  comments: readonly Schema<'Comment'>[]
}

/** What is known to have happened, in order of time. */
export function deedsOf({ issue, revisions, approvals, rollouts, comments }: Story): Deed[] {
  const deeds: Deed[] = [{ id: 'opened', kind: 'opened', by: issue.author, at: issue.createdAt }]
  for (const { revision, author, createdAt } of revisions) {
    deeds.push({ id: `plan ${revision}`, kind: 'proposed', by: author, at: createdAt, what: revision })
  }
  for (const { role, actor, verdict, decidedAt, comment } of approvals.flatMap((each) => each.steps)) {
    if (!actor || !decidedAt) continue
    const kind = verdict === 'APPROVED' ? 'approved' : 'refused'
    deeds.push({ id: `answer ${role} ${decidedAt}`, kind, by: actor, at: decidedAt, what: role, text: comment })
  }
  for (const { ordinal, author, createdAt, finishedAt, status } of rollouts) {
    deeds.push({ id: `start ${ordinal}`, kind: 'started', by: author, at: createdAt, what: ordinal })
    if (!finishedAt) continue
    const kind = status === 'CANCELLED' ? 'cancelled' : 'finished'
    deeds.push({ id: `end ${ordinal}`, kind, at: finishedAt, what: ordinal })
  }
  for (const { id, author, createdAt, body } of comments) {
    deeds.push({ id, kind: 'commented', by: author, at: createdAt, text: body })
  }
  return deeds.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}
