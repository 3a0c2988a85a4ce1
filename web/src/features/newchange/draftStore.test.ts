import { beforeEach, describe, expect, it } from 'vitest'
import { emptyDraft } from './draft'
import { dropDraft, keepDraft, readDraft } from './draftStore'

describe('a draft in the browser', () => {
  beforeEach(() => localStorage.clear())

  it('comes back, per project', () => {
    const draft = { ...emptyDraft(), title: '加一列', labels: ['热修'] }
    expect(keepDraft('mes', draft)).toBe(true)
    expect(readDraft('mes')).toEqual(draft)
    expect(readDraft('other')).toEqual(emptyDraft())
    dropDraft('mes')
    expect(readDraft('mes')).toEqual(emptyDraft())
  })

  it('leaves no trace while nothing is written', () => {
    keepDraft('mes', emptyDraft())
    expect(localStorage.length).toBe(0)
  })

  it('is an empty form when what was kept cannot be read', () => {
    localStorage.setItem('sluice.draft.mes', '{"title": "cut o')
    expect(readDraft('mes')).toEqual(emptyDraft())
    localStorage.setItem('sluice.draft.mes', '{"changes": []}')
    expect(readDraft('mes')).toEqual(emptyDraft())
  })

  it('says when there is no room', () => {
    const full = {
      getItem: () => null,
      removeItem: () => {},
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    } as unknown as Storage
    expect(keepDraft('mes', { ...emptyDraft(), title: 't' }, full)).toBe(false)
  })
})
