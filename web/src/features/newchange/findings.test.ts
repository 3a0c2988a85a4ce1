import { describe, expect, it } from 'vitest'
import type { Schema } from '@/api/client'
import { forEditor } from '@/ui/findings'
import { findingsByScript } from './queries'

const finding = (part: Partial<Schema<'Finding'>>): Schema<'Finding'> => ({
  rule: 'table-require-pk',
  level: 'WARNING',
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 9,
  statement: 0,
  message: 'Table t has no primary key',
  ...part,
})
const check = (script: string, findings: Schema<'Finding'>[], status = 'PASSED') =>
  ({ script, findings, status }) as unknown as Schema<'Check'>

describe('findings of a plan', () => {
  it('are shown once per script, in the order of the text', () => {
    const late = finding({ line: 9 })
    const found = findingsByScript([
      check('s1', [late, finding({})]),
      check('s1', [finding({}), finding({ message: 'other' })]),
      check('s2', []),
    ])
    expect(found.get('s1')?.map(({ line, message }) => [line, message])).toEqual([
      [1, 'Table t has no primary key'],
      [1, 'other'],
      [9, 'Table t has no primary key'],
    ])
    expect(found.get('s2')).toEqual([])
  })

  it('are not shown while targets of the script are still being judged', () => {
    expect(findingsByScript([check('s1', [finding({})]), check('s1', [], 'QUEUED')]).has('s1')).toBe(false)
  })

  it('that say "could not be judged" look as grave as errors', () => {
    expect(forEditor([finding({ level: 'UNKNOWN' })])[0]?.severity).toBe('error')
  })
})
