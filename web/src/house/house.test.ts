import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { violations } from './rules'

const src = path.join(import.meta.dirname, '..')
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll(path.sep, '/'))
  .filter((name) => /\.(tsx?|css)$/.test(name) && name !== 'api/schema.d.ts')
  .map((file) => ({ file, text: readFileSync(path.join(src, file), 'utf8') }))

test('the sources keep the rules of the house', () => {
  expect(sources.length).toBeGreaterThan(50)
  expect(sources.flatMap(violations)).toEqual([])
})

test('each rule finds what it forbids', () => {
  const broken: [string, string, string][] = [
    ['ui/Long.tsx', 'x\n'.repeat(301), '301 lines'],
    ['ui/Red.tsx', '<i className="text-[#ff0000]" />', 'raw colour #ff0000'],
    ['ui/Red.tsx', '<i className="bg-red-500" />', 'raw colour -red-500'],
    ['ui/codemirror.css', 'a { color: rgb(1 2 3) }', 'raw colour rgb('],
    ['ui/Loud.tsx', '<button aria-label="Close" />', 'literal text in aria-label="C'],
    ['ui/Loud.tsx', '<input placeholder="搜索" />', 'literal text in placeholder="搜'],
    [
      'features/issues/Page.tsx',
      "import { Row } from '@/features/databases/Row'",
      'may not import @/features/databases',
    ],
    ['features/issues/Page.tsx', "const Row = lazy(() => import('../databases/Row'))", 'may not import ../databases'],
    ['features/issues/Page.tsx', "import { Menu } from '@base-ui/react/menu'", 'only ui/'],
    ['features/issues/Page.tsx', "import { router } from '@/app/router'", 'may not import @/app'],
    ['ui/Button.tsx', "import { home } from '@/features/home/feature'", 'may not import @/features'],
    ['api/client.ts', "import { toast } from '../ui/Toast'", 'may not import ../ui'],
  ]
  for (const [file, text, message] of broken) expect(violations({ file, text }).join()).toContain(message)
})

test('what the rules allow is left alone', () => {
  const fine: [string, string][] = [
    ['app/router.tsx', "import { home } from '@/features/home/feature'"],
    ['features/issues/Page.tsx', "import { Row } from './Row'\nimport { Button } from '@/ui/Button'"],
    ['features/issues/Page.tsx', '<Section name="DataTable" to="/p/$project" className="text-fg" />'],
  ]
  for (const [file, text] of fine) expect(violations({ file, text })).toEqual([])
})

test('the page has the version of the server it is packed with', () => {
  const pom = readFileSync(path.join(src, '../../pom.xml'), 'utf8')
  expect(pom).toContain(`<artifactId>sluice</artifactId>\n  <version>${manifest.version}</version>`)
})

test('every library has an exact version', () => {
  const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})
