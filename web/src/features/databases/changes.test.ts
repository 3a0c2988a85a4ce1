import { expect, test } from 'vitest'
import { changeOf } from './changes'

const database = { labels: { region: 'north', plant: 'berlin', line: '2' } }
const inherited = { region: 'north' }

test('labels are set and taken away, the other own ones stay, those of the instance stay out', () => {
  expect(changeOf(database, inherited, { set: { tier: 'gold', plant: 'ulm' }, remove: ['line'] })).toEqual({
    labels: { plant: 'ulm', tier: 'gold' },
  })
})

test('labels that nobody touched are not sent', () => {
  expect(changeOf(database, inherited, { project: 'mes', set: {}, remove: [] })).toEqual({ project: 'mes' })
})

test('an empty project takes the database from its project', () => {
  expect(changeOf(database, inherited, { project: '', set: {}, remove: [] })).toEqual({ project: '' })
})
