import { expect, it } from 'vitest'
import type { Schema } from '@/api/client'
import { deedsOf } from './deeds'

const at = (minute: number) => `2026-03-01T10:0${minute}:00Z`

it('tells what happened in order of time, wherever it is known from', () => {
  const deeds = deedsOf({
    issue: { author: 'users/ada', createdAt: at(0) } as Schema<'Issue'>,
    revisions: [
      { author: 'users/ada', createdAt: at(1), revision: 1, digest: 'a' },
      { author: 'users/ada', createdAt: at(4), revision: 2, digest: 'b' },
    ],
    approvals: [
      { steps: [{ role: 'owner', actor: 'users/grace', verdict: 'REJECTED', decidedAt: at(3), comment: 'no' }] },
      {
        steps: [{ role: 'owner', actor: 'users/grace', verdict: 'APPROVED', decidedAt: at(5) }, { role: 'releaser' }],
      },
    ] as Schema<'Approval'>[],
    rollouts: [
      { ordinal: 1, author: 'users/otto', createdAt: at(6), finishedAt: at(7), status: 'CANCELLED' },
    ] as Schema<'Rollout'>[],
    comments: [{ id: 'c', author: 'users/eve', body: 'why?', createdAt: at(2) }],
  })
  expect(deeds.map((deed) => [deed.kind, deed.what])).toEqual([
    ['opened', undefined],
    ['proposed', 1],
    ['commented', undefined],
    ['refused', 'owner'],
    ['proposed', 2],
    ['approved', 'owner'],
    ['started', 1],
    ['cancelled', 1],
  ])
})
