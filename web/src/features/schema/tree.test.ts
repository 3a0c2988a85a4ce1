import { expect, test } from 'vitest'
import type { Schema } from '@/api/client'
import type { Kind } from './kinds'
import { openAtFirst, treeOf } from './tree'

const words = { kind: (kind: Kind) => kind, nameless: 'outside' }
const line = (namespace: string, kind: Kind, name: string, more = {}): Schema<'SchemaObjectLine'> => ({
  object: `${kind.toLowerCase()} ${namespace}.${name}`,
  kind,
  namespace,
  name,
  ...more,
})

test('objects stand under their kind and namespace, in the order of the list', () => {
  const nodes = treeOf(
    [line('a', 'TABLE', 't1'), line('a', 'TABLE', 't2'), line('a', 'VIEW', 'v'), line('b', 'TABLE', 't')],
    words,
  )
  expect(nodes.map((each) => each.label)).toEqual(['a', 'b'])
  expect(nodes[0]?.children?.map((each) => [each.label, each.extra])).toEqual([
    ['TABLE', '2'],
    ['VIEW', '1'],
  ])
  expect(nodes[0]?.children?.[0]?.children?.map((each) => each.id)).toEqual(['table a.t1', 'table a.t2'])
})

test('a single namespace is no level of its own', () => {
  expect(treeOf([line('', 'TABLE', 't')], words).map((each) => each.label)).toEqual(['TABLE'])
})

test('a column that was searched for is named where the rows would be', () => {
  const [kind] = treeOf([line('', 'TABLE', 't', { rows: 5, columns: ['email'] })], words)
  expect(kind?.children?.[0]?.extra).toBe('email')
})

test('tables are open at first, and the kind of the chosen object', () => {
  const schema = { namespaces: [{ name: 'public', counts: {} }] } as unknown as Schema<'DatabaseSchema'>
  expect(openAtFirst(schema, '')).toEqual(['namespace public', 'kind TABLE public'])
  expect(openAtFirst(schema, 'materialized view public.totals')).toContain('kind MATERIALIZED_VIEW public')
})
