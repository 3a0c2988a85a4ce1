import { expect, test } from 'vitest'
import type { Condition } from '@/ui/RuleBuilder'
import { conditionsOf, expressionOf } from './expression'

const rows: [string, Condition[]][] = [
  ['true', []],
  ['environment == "prod"', [{ id: 1, field: 'environment', comparison: 'is', value: 'prod' }]],
  ['engine != "mariadb"', [{ id: 1, field: 'engine', comparison: 'isNot', value: 'mariadb' }]],
  ['name.startsWith("mes_")', [{ id: 1, field: 'name', comparison: 'startsWith', value: 'mes_' }]],
  ['"tenant" in labels', [{ id: 1, field: 'labels.tenant', comparison: 'exists', value: '' }]],
  ['labels.region == "北区"', [{ id: 1, field: 'labels.region', comparison: 'is', value: '北区' }]],
  ['labels["cost-centre"] == "4711"', [{ id: 1, field: 'labels.cost-centre', comparison: 'is', value: '4711' }]],
  ['labels["in"] != "x"', [{ id: 1, field: 'labels.in', comparison: 'isNot', value: 'x' }]],
  ['name == "a \\"b\\" && \\\\"', [{ id: 1, field: 'name', comparison: 'is', value: 'a "b" && \\' }]],
  [
    'environment == "prod" && labels.tier.startsWith("g") && "plant" in labels',
    [
      { id: 1, field: 'environment', comparison: 'is', value: 'prod' },
      { id: 2, field: 'labels.tier', comparison: 'startsWith', value: 'g' },
      { id: 3, field: 'labels.plant', comparison: 'exists', value: '' },
    ],
  ],
]

test.each(rows)('%s is said by rows, and the rows say it again', (expression, conditions) => {
  expect(conditionsOf(expression)).toEqual(conditions)
  expect(expressionOf(conditions)).toBe(expression)
})

test('other spellings of the same are read too', () => {
  const tenant = [{ id: 1, field: 'labels.tenant', comparison: 'exists', value: '' }]
  expect(conditionsOf(' has( labels.tenant ) ')).toEqual(tenant)
  expect(conditionsOf("'tenant'  in\nlabels")).toEqual(tenant)
  expect(conditionsOf(`environment=='it\\'s "it"'`)?.[0]?.value).toBe('it\'s "it"')
})

test.each([
  'environment == "prod" || environment == "dev"',
  '!(environment == "prod")',
  'environment in ["dev", "prod"]',
  'environment == "prod" &&',
  'environment == "prod" engine == "mysql"',
  'size(labels) > 2',
  'environment == labels.stage',
  'owner == "x"',
  'name == "\\x41"',
  '',
])('%s is written by hand', (expression) => {
  expect(conditionsOf(expression)).toBeUndefined()
})
