import { expect, test } from 'vitest'
import { moved } from './moves'

const all = ['dev', 'staging', 'prod'].map((id) => ({ id }))

test('one takes the place of another, the rest keeps its order', () => {
  expect(moved(all, 0, 1)).toEqual(['staging', 'dev', 'prod'])
  expect(moved(all, 2, 0)).toEqual(['prod', 'dev', 'staging'])
  expect(moved(all, 0, 2)).toEqual(['staging', 'prod', 'dev'])
})

test('every one is named once, also when nothing moves', () => {
  expect(moved(all, 1, 1)).toEqual(['dev', 'staging', 'prod'])
})
