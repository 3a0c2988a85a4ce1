import { describe, expect, it } from 'vitest'
import type { Schema } from '@/api/client'
import { blame, type ChangeDraft, emptyChange, emptyDraft, fromPlan, toPlan, withChange, wrongWith } from './draft'

const change = (part: Partial<ChangeDraft>): ChangeDraft => ({ ...emptyChange(1), ...part })

describe('a draft of a change', () => {
  it('lacks a title, targets and a script at first', () => {
    expect(wrongWith(emptyDraft(), () => [])).toEqual({
      title: 'titleMissing',
      '1.targets': 'targetsMissing',
      '1.script': 'scriptMissing',
    })
  })

  it('needs a script for each engine of its targets once there is one per engine', () => {
    const draft = {
      ...emptyDraft(),
      title: 'Add a column',
      changes: [change({ groups: ['all'], perEngine: true, scripts: { mysql: 'SELECT 1' } })],
    }
    expect(wrongWith(draft, () => ['mysql'])).toEqual({})
    expect(wrongWith(draft, () => ['mysql', 'postgresql'])).toEqual({ '1.script': 'scriptMissing' })
  })

  it('sends only scripts that count', () => {
    const scripts = { default: 'SELECT 1', mysql: 'SELECT 2', sqlite: 'SELECT 3' }
    const one = change({ title: ' first ', databases: ['instances/a/databases/b'], scripts })
    expect(toPlan([one], () => ['mysql'])).toEqual({
      changes: [
        { title: 'first', groups: [], databases: ['instances/a/databases/b'], scripts: { default: 'SELECT 1' } },
      ],
    })
    expect(toPlan([{ ...one, perEngine: true }], () => ['mysql']).changes[0]?.scripts).toEqual({ mysql: 'SELECT 2' })
  })

  it('gives a further change an id that no other has', () => {
    const draft = withChange({ ...emptyDraft(), changes: [emptyChange(4), emptyChange(2)] })
    expect(draft.changes.map(({ id }) => id)).toEqual([4, 2, 5])
  })

  it('is made from a plan that is there', () => {
    const plan = {
      changes: [{ position: 0, title: 't', groups: ['g'], databases: [], scripts: { mysql: 'd1', default: 'd2' } }],
    } as unknown as Schema<'Plan'>
    expect(fromPlan(plan, (digest) => `text of ${digest}`, { d: 'mysql' })).toEqual([
      change({
        title: 't',
        groups: ['g'],
        engines: { d: 'mysql' },
        perEngine: true,
        scripts: { mysql: 'text of d1', default: 'text of d2' },
      }),
    ])
  })
})

describe('what the server refuses', () => {
  const two = [emptyChange(3), emptyChange(7)]

  it('is shown at the field that it names', () => {
    expect(blame('web.fieldMissing', 'title', two)).toBe('title')
    expect(blame('web.fieldMissing', 'changes[1].scripts', two)).toBe('7.script')
    expect(blame('web.fieldMissing', 'changes[0].groups', two)).toBe('3.targets')
  })

  it('is shown at the only change, when it can be about no other', () => {
    expect(blame('plan.groupEmpty', undefined, [emptyChange(1)])).toBe('1.targets')
    expect(blame('plan.scriptTooLarge', undefined, [emptyChange(1)])).toBe('1.script')
    expect(blame('plan.groupEmpty', undefined, two)).toBeUndefined()
    expect(blame('access.denied', undefined, [emptyChange(1)])).toBeUndefined()
  })
})
