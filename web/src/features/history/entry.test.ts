import { expect, test } from 'vitest'
import { databaseOf, durationOf, issueOf, personOf } from './entry'

test('names are taken apart', () => {
  expect(databaseOf({ database: 'instances/files/databases/a/b.db' })).toEqual({
    instance: 'files',
    database: 'a/b.db',
  })
  expect(issueOf({ issue: 'projects/mes/issues/42' })).toBe('42')
  expect([personOf('users/ada'), personOf('serviceAccounts/ci')]).toEqual(['ada', 'serviceAccounts/ci'])
})

test('a clock that was set back makes no negative duration', () => {
  expect(durationOf({ startedAt: '2026-05-01T12:00:01Z', finishedAt: '2026-05-01T12:00:04Z' })).toBe(3000)
  expect(durationOf({ startedAt: '2026-05-01T12:00:04Z', finishedAt: '2026-05-01T12:00:01Z' })).toBe(0)
})
