import { expect, it } from 'vitest'
import { estimate, noted, type Sample } from './pace'

const samples = (...pairs: [number, number][]) =>
  pairs.reduce<Sample[]>((all, [at, settled]) => noted(all, { at, settled }), [])

it('says nothing before three seconds of data', () => {
  expect(estimate(samples([0, 0], [2900, 40]), 100)).toBeUndefined()
})

it('says nothing while nothing is settled', () => {
  expect(estimate(samples([0, 7], [10_000, 7]), 100)).toBeUndefined()
})

it('counts what was settled per second and how long the rest takes', () => {
  expect(estimate(samples([0, 0], [4000, 20]), 50)).toEqual({ perSecond: 5, millisLeft: 10_000 })
})

it('looks back fifteen seconds only', () => {
  const slowThenFast = samples([0, 0], [10_000, 1], [20_000, 2], [25_000, 52], [35_000, 152])
  expect(estimate(slowThenFast, 100)?.perSecond).toBe(10)
})

it('begins anew when fewer are settled than before', () => {
  expect(samples([0, 0], [5000, 30], [6000, 28])).toEqual([{ at: 6000, settled: 28 }])
})
