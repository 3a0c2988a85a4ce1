import { expect, test } from 'vitest'

const files = import.meta.glob<Texts>('./{en,zh}/*.json', { eager: true, import: 'default' })

/** All areas of a language. */
function catalogue(language: string): Texts {
  const own = Object.entries(files).filter(([file]) => file.startsWith(`./${language}/`))
  return Object.fromEntries(own.map(([file, texts]) => [file.slice(5, -5), texts]))
}

type Texts = { [key: string]: string | Texts }

/** `area.key` → text; plural forms count as one key, because languages have different ones. */
function flat(texts: Texts, path = ''): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const [key, value] of Object.entries(texts)) {
    const name = `${path}${key}`
    if (typeof value === 'string') {
      const base = name.replace(/_(zero|one|two|few|many|other)$/, '')
      const places = [...value.matchAll(/\{\{(\w+).*?\}\}|<(\d+)>/g)].map((match) => match[1] ?? match[2] ?? '')
      found.set(base, new Set([...(found.get(base) ?? []), ...places]))
    } else {
      for (const [inner, places] of flat(value, `${name}.`)) found.set(inner, places)
    }
  }
  return found
}

const en = catalogue('en')
const zh = catalogue('zh')
const english = flat(en)
const chinese = flat(zh)

test('both catalogues have the same keys', () => {
  expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort())
})

test('both catalogues have the same placeholders', () => {
  const different = [...english].filter(
    ([key, places]) => [...places].sort().join() !== [...(chinese.get(key) ?? [])].sort().join(),
  )
  expect(different.map(([key]) => key)).toEqual([])
})

test('every Chinese text is translated', () => {
  const raw = JSON.stringify(zh)
  expect(raw).toMatch(/\p{Script=Han}/u)
  expect(raw).not.toMatch(/"":|: ?""/)
})

test('plurals have one form more in English than in Chinese', () => {
  expect(JSON.stringify(en)).toMatch(/_one"/)
  expect(JSON.stringify(zh)).not.toMatch(/_one"/)
})

/** Those of European languages are narrow, and look torn among Chinese characters. */
const NARROW = /\p{Script=Han}[,;:?!]/u

test('Chinese texts and pages of rules use Chinese punctuation', () => {
  const pages = import.meta.glob<string>('../../../docs/rules/zh/*.md', {
    eager: true,
    query: '?raw',
    import: 'default',
  })
  const prose = Object.values(pages).map((page) => page.replaceAll(/^```.*?^```/gms, ''))
  expect(prose.length).toBeGreaterThan(50)
  const lines = [...prose, JSON.stringify(zh, null, 1)].flatMap((text) => text.split('\n'))
  expect(lines.filter((line) => NARROW.test(line))).toEqual([])
})
