import { expect, test } from 'vitest'
import type { TaskRow } from '../queries'
import { chunks, fitting } from './bulk'

const task = (id: string, status: TaskRow['status']) => ({ id, status }) as TaskRow

test('each act counts the tasks that it fits', () => {
  const chosen = [task('a', 'FAILED'), task('b', 'PENDING'), task('c', 'RUNNING'), task('d', 'DONE')]
  const ids = (move: 'retry' | 'skip' | 'cancelTask') => fitting(chosen, move).map((each) => each.id)
  expect(ids('retry')).toEqual(['a'])
  expect(ids('skip')).toEqual(['a', 'b'])
  expect(ids('cancelTask')).toEqual(['b', 'c'])
})

test('a long list goes in parts, in order, and none is lost', () => {
  expect(chunks([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
  expect(chunks([], 2)).toEqual([])
})
