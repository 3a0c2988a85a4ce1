import { expect, test } from 'vitest'
import { slugOf } from './slug'

test.each([
  ['Plant Berlin (MES)', 'plant-berlin-mes'],
  ['Zürich café', 'zurich-cafe'],
  ['2nd shift', 'nd-shift'],
  ['柏林工厂', ''],
  ['x'.repeat(60), 'x'.repeat(40)],
])('%s suggests %s', (title, id) => {
  expect(slugOf(title)).toBe(id)
})
