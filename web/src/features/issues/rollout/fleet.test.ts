import { expect, it } from 'vitest'
import { gridOf, squareAt } from './fleet'

it('fills the width with squares', () => {
  expect(gridOf(350, 851)).toEqual({ columns: 61, rows: 6, pitch: 14, side: 11 })
})

it('makes squares smaller where there are many', () => {
  expect(gridOf(2000, 851).side).toBe(5)
  expect(gridOf(550, 851).side).toBe(9)
})

it('finds the square under the pointer, and none after the last', () => {
  const grid = gridOf(70, 851)
  expect(squareAt(grid, 70, 0, 0)).toBe(0)
  expect(squareAt(grid, 70, 15, 15)).toBe(62)
  expect(squareAt(grid, 70, 14 * 9 + 1, 15)).toBeUndefined()
  expect(squareAt(grid, 70, 9999, 0)).toBeUndefined()
})
