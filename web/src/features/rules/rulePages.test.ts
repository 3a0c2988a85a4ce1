import { describe, expect, it } from 'vitest'
import { hasRulePage, pagedRules, rulePage } from '@/lib/rulePages'
import { type Block, examplesOf, readPage, readSpans } from './pageText'

const page = async (rule: string, language: string) => readPage((await rulePage(rule, language))?.markdown ?? '')
const code = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'code')

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
      const blocks = await page(rule, 'en')
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

  it('says the same in Chinese: as many headings, and the very same code', async () => {
    for (const rule of pagedRules) {
      const [english, chinese] = [await page(rule, 'en'), await page(rule, 'zh')]
      expect((await rulePage(rule, 'zh'))?.language, rule).toBe('zh')
      expect(code(chinese), rule).toEqual(code(english))
      expect(
        chinese.map((block) => block.kind),
        rule,
      ).toEqual(english.map((block) => block.kind))
      const prose = chinese.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
      expect(
        prose.filter((text) => !/\p{Script=Han}/u.test(text)),
        rule,
      ).toEqual([])
    }
  })

  it('shows what is bad before what is good', async () => {
    const { bad, good } = examplesOf(await page('column-no-null', 'en'))
    expect(bad).not.toContain('NOT NULL')
    expect(good).toContain('NOT NULL')
    expect(examplesOf([])).toEqual({})
  })

  it('is there for rules, not for everything that is found', () => {
    expect(hasRulePage('table-require-pk')).toBe(true)
    expect(hasRulePage('syntax')).toBe(false)
  })
})
