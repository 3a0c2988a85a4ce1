import { expect, test } from 'vitest'
import { moves } from './moves'

const all = [
  { id: 'dev', position: 10 },
  { id: 'staging', position: 20 },
  { id: 'prod', position: 30 },
]
const told = (from: number, to: number, of = all) =>
  moves(of, from, to).map(({ environment, position }) => `${environment.id}@${position}`)

test('neighbours swap their positions, the rest stays', () => {
  expect(told(0, 1)).toEqual(['staging@10', 'dev@20'])
  expect(told(2, 1)).toEqual(['prod@20', 'staging@30'])
})

test('to stay where it is changes nothing', () => {
  expect(told(1, 1)).toEqual([])
})

test('those that share a position get one each', () => {
  const shared = [
    { id: 'a', position: 1 },
    { id: 'b', position: 1 },
    { id: 'c', position: 1 },
  ]
  expect(told(2, 0, shared)).toEqual(['a@2', 'b@3'])
})
