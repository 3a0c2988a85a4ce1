import { expect, it } from 'vitest'
import type { Schema } from '@/api/client'
import { classesOf, findingsOfScript } from './findingClasses'

const finding = (rule: string, line = 1, message = `says ${rule}`): Schema<'Finding'> => ({
  rule,
  line,
  message,
  column: 1,
  endLine: line,
  endColumn: 9,
  level: 'WARNING',
  statement: 1,
})

const check = (database: string, more: Partial<Schema<'Check'>> = {}): Schema<'Check'> => ({
  database,
  change: 1,
  engine: 'postgresql',
  environment: 'prod',
  findings: [],
  script: 'sha256:a',
  statements: 1,
  status: 'PASSED',
  ...more,
})

it('folds databases of which the same was said', () => {
  const warned = { status: 'WARNED' as const, findings: [finding('index.concurrently')] }
  const classes = classesOf([check('a', warned), check('b'), check('c', warned)])
  expect(classes.map((each) => each.checks.map(({ database }) => database))).toEqual([['a', 'c'], ['b']])
})

it('keeps databases apart whose findings differ in place or in words', () => {
  const at = (line: number, message?: string) => ({
    status: 'WARNED' as const,
    findings: [finding('r', line, message)],
  })
  expect(classesOf([check('a', at(1)), check('b', at(2)), check('c', at(1, '40 rows'))])).toHaveLength(3)
})

it('keeps changes apart', () => {
  expect(classesOf([check('a'), check('a', { change: 2 })]).map((each) => each.change)).toEqual([1, 2])
})

it('puts first what stops the rollout, whatever the numbers', () => {
  const classes = classesOf([
    check('a'),
    check('b'),
    check('c', { status: 'FAILED' }),
    check('d', { status: 'UNKNOWN' }),
  ])
  expect(classes.map((each) => each.status)).toEqual(['FAILED', 'UNKNOWN', 'PASSED'])
})

it('lists each finding of a script once, in the order of the text, with the number of databases', () => {
  const found = findingsOfScript(
    [
      check('a', { findings: [finding('late', 9), finding('early', 2)] }),
      check('b', { findings: [finding('late', 9)] }),
      check('c', { script: 'sha256:b', findings: [finding('other')] }),
    ],
    1,
    'sha256:a',
  )
  expect(found.map((each) => [each.finding.rule, each.databases])).toEqual([
    ['early', 1],
    ['late', 2],
  ])
})
