import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import type { Schema } from '@/api/client'
import { forEditor } from '@/ui/findings'
import { diagnostic } from '@/ui/SqlEditor'
import { merged } from './useTypedFindings'

const finding = (part: Partial<Schema<'Finding'>>): Schema<'Finding'> => ({
  rule: 'statement-where-require-update-delete',
  level: 'WARNING',
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 9,
  statement: 0,
  message: 'DELETE without WHERE',
  ...part,
})
const said = (...findings: Schema<'Finding'>[]) => ({ statements: 1, findings })

describe('findings while a script is written', () => {
  it('say the same of several engines once, in the order of the text', () => {
    const late = finding({ line: 3 })
    const all = merged([said(late, finding({})), said(finding({}), finding({ column: 4 }))])
    expect(all?.map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [1, 4],
      [3, 1],
    ])
  })

  it('are not there before every engine has answered', () => {
    expect(merged([said(), undefined])).toBeUndefined()
    expect(merged([])).toBeUndefined()
    expect(merged([said()])).toEqual([])
  })

  it('mark their words behind Chinese and emoji', () => {
    const text = "select '数据库 😀'; delete from 订单;"
    const start = text.indexOf('delete')
    const [mark] = forEditor([finding({ column: start + 1, endColumn: text.length })])
    const state = EditorState.create({ doc: text })
    const { from, to } = diagnostic(state, mark as NonNullable<typeof mark>)
    expect(state.sliceDoc(from, to)).toBe('delete from 订单')
  })
})
