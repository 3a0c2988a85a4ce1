import { expect, it } from 'vitest'
import type { Schema } from '@/api/client'
import { hindranceOf } from './decision'

const approval: Schema<'Approval'> = {
  authors: ['users/ada'],
  digest: 'sha256:p',
  requestedAt: '2026-03-01T10:00:00Z',
  status: 'PENDING',
  steps: [{ role: 'owner', actor: 'users/grace', verdict: 'APPROVED' }, { role: 'releaser' }],
  waitingFor: 'releaser',
}
const who = (name: string, roles: string[] = ['releaser'], allowed = true) => ({
  name,
  roles: new Set(roles),
  may: () => allowed,
})
const open = { status: 'OPEN' as const }

it('lets somebody answer who has the role of the step that waits', () => {
  expect(hindranceOf(approval, open, who('users/otto'))).toBeUndefined()
})

it('says why somebody cannot answer', () => {
  expect(hindranceOf(approval, open, who('users/ada'))).toBe('ownChange')
  expect(hindranceOf(approval, open, who('users/bob', ['owner']))).toBe('roleMissing')
  expect(hindranceOf(approval, open, who('users/grace'))).toBe('samePerson')
  expect(hindranceOf(approval, open, who('users/eve', ['viewer'], false))).toBe('permission')
  expect(hindranceOf({ ...approval, status: 'APPROVED' }, open, who('users/otto'))).toBe('notPending')
  expect(hindranceOf(approval, { status: 'CLOSED' }, who('users/otto'))).toBe('notOpen')
})
