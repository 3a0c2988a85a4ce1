import { describe, expect, it } from 'vitest'
import { pagedRules, rulePage } from './pages'
import { readPage, readSpans } from './pageText'

describe('a page of a rule', () => {
  it('is read block by block', () => {
    const page =
      '# rule\n\n## Why\n\nTwo lines\nmake one.\n\n```sql\nSELECT 1;\n\nSELECT 2;\n```\n\n- a\n  b\n- c\n\n| x | y |\n|---|---|\n| 1 | `a\\|b` |\n'
    expect(readPage(page)).toEqual([
      { kind: 'heading', text: 'Why' },
      { kind: 'paragraph', text: 'Two lines make one.' },
      { kind: 'code', language: 'sql', text: 'SELECT 1;\n\nSELECT 2;' },
      { kind: 'list', items: ['a b', 'c'] },
      { kind: 'table', head: ['x', 'y'], rows: [['1', '`a|b`']] },
    ])
  })

  it('ends although its last code block does not', () => {
    expect(readPage('```sql\nSELECT 1')).toEqual([{ kind: 'code', language: 'sql', text: 'SELECT 1' }])
  })

  it('makes no HTML of what looks like it', () => {
    expect(readSpans('a `<b>` **is** [x](javascript:y) <img>')).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'code', text: '<b>' },
      { kind: 'text', text: ' ' },
      { kind: 'strong', text: 'is' },
      { kind: 'text', text: ' ' },
      { kind: 'text', text: 'x' },
      { kind: 'text', text: ' <img>' },
    ])
  })

  it('has headings and code for every rule there is', async () => {
    expect(pagedRules.length).toBeGreaterThan(50)
    for (const rule of pagedRules) {
      const blocks = readPage((await rulePage(rule)) ?? '')
      expect(
        blocks.map((block) => block.kind),
        rule,
      ).toEqual(expect.arrayContaining(['heading', 'paragraph', 'code']))
      // What is left over would show as text.
      const prose = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
      expect(
        prose.filter((text) => /^[>#]|^\d+\. /.test(text)),
        rule,
      ).toEqual([])
    }
  })
})
