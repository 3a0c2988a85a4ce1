import { expect, it } from 'vitest'
import { addLabels } from './labels'

it('splits labels at commas of either script, and takes each once', () => {
  expect(addLabels(['hotfix'], ' 热修，q4, hotfix,')).toEqual(['hotfix', '热修', 'q4'])
})
