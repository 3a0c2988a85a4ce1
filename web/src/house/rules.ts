/** What the compiler and the linter do not say: rules over the text of one source file. */
export interface Source {
  /** Below `src/`, with slashes. */
  file: string
  text: string
}

const MOST_LINES = 300
const PALETTE =
  'slate|gray|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose'
const RAW_COLOUR = new RegExp(
  `#[0-9a-f]{3,8}\\b(?!-)|\\b(?:rgb|rgba|hsl|hsla|oklch|oklab|lab|lch)\\(|-(?:${PALETTE})-\\d{2,3}\\b|\\b(?:bg|text|border|fill|stroke)-(?:white|black)\\b`,
  'gi',
)
const SPOKEN_ATTRIBUTE = /\s(aria-label|aria-description|alt|title|placeholder|label|hint|description)="[^"]*\p{L}/gu
const IMPORT = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g

/** Which part may import which: app → features → ui, api, i18n, lib. */
const FLOORS: Record<string, string[]> = {
  app: ['app', 'features', 'ui', 'api', 'i18n', 'lib'],
  features: ['ui', 'api', 'i18n', 'lib'],
  ui: ['ui', 'api', 'lib'],
  api: ['api'],
  i18n: ['i18n'],
  lib: ['lib', 'api'],
}

export function violations(source: Source): string[] {
  const test = /\.test\.tsx?$/.test(source.file) || source.file.startsWith('house/')
  return [
    ...length(source),
    ...(source.file === 'app.css' || test ? [] : colours(source)),
    ...(test ? [] : attributes(source)),
    ...(test ? [] : imports(source)),
  ]
}

function length({ file, text }: Source): string[] {
  const lines = text.split('\n').length - 1
  return lines > MOST_LINES ? [`${file}: ${lines} lines, more than ${MOST_LINES}; look for the missing noun`] : []
}

function colours({ file, text }: Source): string[] {
  // `'#'` before a number of an issue, `#root`: letters that are no colour.
  return [...text.matchAll(RAW_COLOUR)].map(([colour]) => `${file}: raw colour ${colour}; use a token of app.css`)
}

function attributes({ file, text }: Source): string[] {
  if (!file.endsWith('.tsx')) return []
  return [...text.matchAll(SPOKEN_ATTRIBUTE)].map(([found]) => `${file}: literal text in${found}…; take it from i18n`)
}

function imports({ file, text }: Source): string[] {
  const [part = '', area] = file.split('/')
  const found: string[] = []
  for (const [, name = ''] of text.matchAll(IMPORT)) {
    if (name.startsWith('@base-ui/') && part !== 'ui') found.push(`${file}: only ui/ may import ${name}`)
    const [, target, targetArea] = resolve(file, name).split('/')
    if (target === undefined || !(part in FLOORS) || !(target in FLOORS)) continue
    const sameFeature = part === 'features' && target === 'features' && area === targetArea
    if (!sameFeature && !FLOORS[part]?.includes(target)) found.push(`${file}: ${part} may not import ${name}`)
  }
  return found
}

/** `@/ui/x` and relative names → `/ui/x`; packages → ``. */
function resolve(file: string, name: string): string {
  if (name.startsWith('@/')) return name.slice(1)
  return name.startsWith('.') ? new URL(name, `file:///${file}`).pathname : ''
}
