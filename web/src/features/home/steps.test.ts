import { expect, test } from 'vitest'
import { nextStep } from './steps'

test('the steps come one after the other and end with the first change', () => {
  expect(nextStep({ instances: 0, assigned: 0, issues: 0 })).toBe('instance')
  expect(nextStep({ instances: 1, assigned: 0, issues: 0 })).toBe('assign')
  expect(nextStep({ instances: 1, assigned: 3, issues: 0 })).toBe('change')
  expect(nextStep({ instances: 1, assigned: 3, issues: 1 })).toBeUndefined()
})
