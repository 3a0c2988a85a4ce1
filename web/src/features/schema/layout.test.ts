import { expect, test } from 'vitest'
import type { Schema } from '@/api/client'
import { heightOf, placesOf, WIDTH } from './layout'

const table = (name: string, keys = 1): Schema<'DiagramTable'> => ({
  object: `table ${name}`,
  namespace: '',
  name,
  keys: Array.from({ length: keys }, (_, index) => ({
    name: `k${index}`,
    type: 'int',
    nullable: false,
    primary: true,
    foreign: false,
  })),
  otherColumns: 2,
})
const link = (from: string, to: string): Schema<'DiagramLink'> => ({
  from: `table ${from}`,
  to: `table ${to}`,
  name: 'fk',
  columns: ['a'],
  references: ['id'],
})

test('tables do not overlap, and who points stands left of whom it points to', () => {
  const tables = [table('a'), table('b', 3), table('c'), table('d')]
  const places = placesOf({ tables, links: [link('a', 'b'), link('c', 'b'), link('b', 'b')], leftOut: 0 })
  const at = (name: string) => places.get(`table ${name}`) ?? { x: Number.NaN, y: Number.NaN }
  expect(at('a').x + WIDTH).toBeLessThan(at('b').x)
  expect(at('c').x + WIDTH).toBeLessThan(at('b').x)
  for (const one of tables)
    for (const other of tables) {
      if (one === other) continue
      const [p, q] = [at(one.name), at(other.name)]
      const apart =
        p.x + WIDTH <= q.x || q.x + WIDTH <= p.x || p.y + heightOf(one) <= q.y || q.y + heightOf(other) <= p.y
      expect(apart, `${one.name} ${other.name}`).toBe(true)
    }
})

test('tables without a link stand in a grid, not in one column', () => {
  const tables = Array.from({ length: 9 }, (_, index) => table(`t${index}`))
  const places = [...placesOf({ tables, links: [], leftOut: 0 }).values()]
  expect(new Set(places.map(({ x }) => x)).size).toBe(3)
  expect(new Set(places.map(({ y }) => y)).size).toBe(3)
})
