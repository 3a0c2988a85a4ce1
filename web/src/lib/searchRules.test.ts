import { describe, expect, it } from 'vitest'
import { searchRules } from './searchRules'

const RULES = [
  {
    id: 'table-require-pk',
    summary: 'A table has a primary key.',
    engines: ['mysql', 'postgresql'],
    defaultLevel: 'error',
  },
  { id: 'naming-index-pk', summary: 'Names of keys follow a pattern.', engines: ['postgresql'], defaultLevel: 'off' },
] as const
const found = (query: string) =>
  searchRules(
    RULES.map((rule) => ({ ...rule, engines: [...rule.engines] })),
    query,
    (rule) => ({ ...rule, level: rule.defaultLevel }),
  ).map(({ id }) => id)

describe('the rules', () => {
  it('are found by words of id and summary, all of which must be there', () => {
    expect(found('PK')).toEqual(['table-require-pk', 'naming-index-pk'])
    expect(found('key pattern')).toEqual(['naming-index-pk'])
    expect(found('key nothing')).toEqual([])
  })

  it('are narrowed by engine and level', () => {
    expect(found('engine:mysql')).toEqual(['table-require-pk'])
    expect(found('engine:postgresql level:off')).toEqual(['naming-index-pk'])
  })
})
