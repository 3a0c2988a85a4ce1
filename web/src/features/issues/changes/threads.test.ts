import { expect, test } from 'vitest'
import type { Schema } from '@/api/client'
import { linesOf, outdated, threadsOf } from './threads'

const at = '2026-03-01T10:00:00Z'
const said = (id: string, more: Partial<Schema<'Comment'>> = {}): Schema<'Comment'> => ({
  id,
  author: 'users/ada',
  body: id,
  createdAt: at,
  ...more,
})
const anchor = (script: string, line: number) => ({ anchor: { script, line, quote: 'select 1' } })

test('answers stand in the thread that they answer, and plain comments in none', () => {
  const threads = threadsOf([
    said('a', anchor('s1', 3)),
    said('plain'),
    said('b', anchor('s2', 1)),
    said('a1', { replyTo: 'a' }),
    said('a2', { replyTo: 'a' }),
  ])
  expect(threads.map(({ root, replies }) => [root.id, replies.map((each) => each.id)])).toEqual([
    ['a', ['a1', 'a2']],
    ['b', []],
  ])
})

test('a thread is outdated when no change of the plan holds its script', () => {
  const threads = threadsOf([said('a', anchor('s1', 3)), said('b', anchor('s2', 1))])
  const plan = { changes: [{ scripts: { default: 's2' } }, { scripts: { mysql: 's3' } }] } as unknown as Schema<'Plan'>
  expect(outdated(threads, plan).map(({ root }) => root.id)).toEqual(['a'])
})

test('each line is noted once, from top to bottom', () => {
  const threads = threadsOf([said('a', anchor('s', 12)), said('b', anchor('s', 3)), said('c', anchor('s', 12))])
  expect(linesOf(threads, 7)).toEqual([3, 7, 12])
  expect(linesOf(threads, 3)).toEqual([3, 12])
})
