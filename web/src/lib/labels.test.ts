import { expect, test } from 'vitest'
import { inheritedLabels, parseLabels, printLabels } from './labels'

test('reads a label per line and forgives spaces and empty lines', () => {
  expect(parseLabels(' plant = 柏林 \n\nurl=a=b\nempty=')).toEqual({
    labels: { plant: '柏林', url: 'a=b', empty: '' },
  })
})

test('names the first line that is no label', () => {
  expect(parseLabels('a=1\nplant berlin\n=x').wrong).toBe('plant berlin')
  expect(parseLabels('=x').wrong).toBe('=x')
  expect(parseLabels('two words=x').wrong).toBe('two words=x')
})

test('what is printed reads the same', () => {
  const labels = { tier: 'gold', plant: 'berlin', note: '' }
  expect(parseLabels(printLabels(labels)).labels).toEqual(labels)
  expect(printLabels(labels)).toBe('note=\nplant=berlin\ntier=gold')
})

test('a label that a database has itself is not inherited, whatever its instance says', () => {
  expect(inheritedLabels({ region: 'north', tier: 'gold' }, { tier: 'gold' })).toEqual({ region: 'north' })
  expect(inheritedLabels({ tier: 'gold' }, { tier: 'gold' })).toEqual({})
})
