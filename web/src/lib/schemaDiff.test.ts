import { beforeEach, expect, test } from 'vitest'
import { diffMode, fateOf, rememberDiffMode } from './schemaDiff'

beforeEach(() => localStorage.clear())

test('side by side until something else was chosen, which is remembered', () => {
  expect(diffMode('')).toBe('split')
  rememberDiffMode('unified')
  expect(diffMode('')).toBe('unified')
})

test('an address that was sent says how it shall be seen', () => {
  rememberDiffMode('unified')
  expect(diffMode('split')).toBe('split')
})

test('what has no before is new, what has no after is gone', () => {
  expect(fateOf({ object: 't', after: 'x' })).toBe('added')
  expect(fateOf({ object: 't', before: 'x' })).toBe('removed')
  expect(fateOf({ object: 't', before: 'x', after: 'y' })).toBe('changed')
})
