import { beforeEach, expect, test } from 'vitest'
import { diffMode, rememberDiffMode } from './diffMode'

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
