import { expect, test } from 'vitest'
import type { Schema } from '@/api/client'
import { schemasOf } from './schemaClasses'

function check(database: string, fingerprint: string | undefined, more: Partial<Schema<'Check'>> = {}) {
  return {
    change: 0,
    database: `instances/one/databases/${database}`,
    engine: 'postgresql',
    environment: 'prod',
    script: 'sha256:1',
    status: 'PASSED',
    statements: 1,
    findings: [],
    ...(fingerprint && { fingerprint }),
    ...more,
  } as Schema<'Check'>
}

test('databases that look the same are one class, and the most frequent is A', () => {
  const [postgres] = schemasOf([check('a', 'x', { environment: 'dev' }), check('b', 'y'), check('c', 'y')], 0)
  expect(postgres?.classes.map(({ letter, checks, environments }) => [letter, checks.length, environments])).toEqual([
    ['A', 2, ['prod']],
    ['B', 1, ['dev']],
  ])
})

test('engines are not compared with each other, and other changes do not count', () => {
  const found = schemasOf([check('a', 'x'), check('m', 'z', { engine: 'mariadb' }), check('a', 'w', { change: 1 })], 0)
  expect(found.map(({ engine, classes }) => [engine, classes.length])).toEqual([
    ['mariadb', 1],
    ['postgresql', 1],
  ])
})

test('what has not been read is counted and belongs to no class', () => {
  expect(schemasOf([check('a', undefined), check('b', 'x')], 0)[0]).toMatchObject({
    unread: 1,
    classes: [{ letter: 'A' }],
  })
})

test('letters go on after Z', () => {
  const many = Array.from({ length: 28 }, (_, at) => check(`d${at}`, `f${String(at).padStart(2, '0')}`))
  expect(
    schemasOf(many, 0)[0]
      ?.classes.slice(25)
      .map(({ letter }) => letter),
  ).toEqual(['Z', 'AA', 'AB'])
})
