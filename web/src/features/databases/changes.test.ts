import { expect, test } from 'vitest'
import { changeOf } from './changes'

const database = { labels: { region: 'north', plant: 'berlin', line: '2' }, ownLabels: { plant: 'berlin', line: '2' } }

test('labels are set and taken away, the other own ones stay, those of the instance stay out', () => {
  expect(changeOf(database, { set: { tier: 'gold', plant: 'ulm' }, remove: ['line'] })).toEqual({
    labels: { plant: 'ulm', tier: 'gold' },
  })
})

test('an own label that says the same as the instance stays its own', () => {
  const same = { labels: { region: 'north' }, ownLabels: { region: 'north' } }
  expect(changeOf(same, { set: { tier: 'gold' }, remove: [] })).toEqual({ labels: { region: 'north', tier: 'gold' } })
})

test('labels that nobody touched are not sent', () => {
  expect(changeOf(database, { project: 'mes', set: {}, remove: [] })).toEqual({ project: 'mes' })
})

test('an empty project takes the database from its project', () => {
  expect(changeOf(database, { project: '', set: {}, remove: [] })).toEqual({ project: '' })
})
