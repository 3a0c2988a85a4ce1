import { expect, test } from 'vitest'
import { changeOf, textOf } from './edits'

const issue = { title: 'Ovens', description: 'All of them.', labels: ['north', 'urgent'] }

test('labels are typed in a line, and each stands for itself', () => {
  expect(textOf(issue, 'labels')).toBe('north, urgent')
  expect(changeOf('labels', ' north，south ,, urgent')).toEqual({ labels: ['north', 'south', 'urgent'] })
  expect(changeOf('labels', '')).toEqual({ labels: [] })
})

test('an edit names its own field only', () => {
  expect(changeOf('title', textOf(issue, 'title'))).toEqual({ title: 'Ovens' })
  expect(changeOf('description', '')).toEqual({ description: '' })
})
