import { expect, test } from 'vitest'
import { queryOf, seenLabels } from './filter'

test('a filter from the URL becomes what the API asks for', () => {
  expect(queryOf('environment:prod label:plant=berlin label:line=2 is:unassigned orders', '-bytes')).toEqual({
    environment: 'prod',
    label: ['plant=berlin', 'line=2'],
    assigned: false,
    text: 'orders',
    orderBy: 'bytes desc',
  })
})

test('nothing asks for nothing', () => {
  expect(queryOf('', '')).toEqual({})
})

test('the last of a kind counts, half a label does not', () => {
  expect(queryOf('engine:mysql engine:sqlite label:plant', 'name')).toEqual({ engine: 'sqlite', orderBy: 'name' })
})

test('labels are suggested once each, in order', () => {
  expect(seenLabels([{ labels: { b: '1', a: '2' } }, { labels: { b: '1' } }])).toEqual(['a=2', 'b=1'])
})
