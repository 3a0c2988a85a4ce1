import { expect, test } from 'vitest'
import { colourSql } from './colourSql'

const kinds = (sql: string) => colourSql(sql).map((part) => `${part.kind}:${part.text}`)

test('keywords in strings, comments and names are not keywords', () => {
  expect(kinds("select 'drop' -- drop\nfrom dropped")).toEqual([
    'keyword:select',
    'text: ',
    "string:'drop'",
    'text: ',
    'comment:-- drop',
    'text:\n',
    'keyword:from',
    'text: dropped',
  ])
})

test('nothing is lost, whatever the text', () => {
  for (const sql of ["it's '' 'open", '/* open', 'ALTER TABLE 订单 ADD 🙂 int;', '']) {
    expect(
      colourSql(sql)
        .map((part) => part.text)
        .join(''),
    ).toBe(sql)
  }
})
