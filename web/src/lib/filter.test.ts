import { expect, test } from 'vitest'
import { parseFilter, printFilter, valuesOf } from './filter'

const keys = ['is', 'author', 'label.tier']

test('terms, quoted values and plain words are told apart', () => {
  const filter = parseFilter('is:open label.tier:"very big" 订单 http://x author:@me', keys)
  expect(filter.terms).toEqual([
    { key: 'is', value: 'open' },
    { key: 'label.tier', value: 'very big' },
    { key: 'author', value: '@me' },
  ])
  expect(filter.text).toBe('订单 http://x')
  expect(valuesOf(filter, 'is')).toEqual(['open'])
})

test('what is printed reads the same again', () => {
  const printed = printFilter(parseFilter('orders is:open  label.tier:"a b"', keys))
  expect(printed).toBe('is:open label.tier:"a b" orders')
  expect(printFilter(parseFilter(printed, keys))).toBe(printed)
})
