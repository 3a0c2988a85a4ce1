// Prints what a browser fetches, gzipped, and fails over the budget.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const KB = 1000
const FIRST_SCRIPT = 260 * KB
const STYLE = 25 * KB
const LAZY_CHUNK = 160 * KB

const dist = path.join(import.meta.dirname, '../target/dist')
const manifest = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8'))
const size = (file) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length
const kb = (bytes) => `${(bytes / KB).toFixed(1).padStart(7)} kB`

/** A chunk and all that it imports statically. */
function closure(key, seen = new Set()) {
  if (!seen.has(key)) {
    seen.add(key)
    for (const next of manifest[key].imports ?? []) closure(next, seen)
  }
  return seen
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)
// The first route a person sees is the inbox inside the shell: what these two load on top of the entry counts as well.
const first = new Set()
for (const key of [entry, 'src/app/shell/Shell.tsx', 'src/features/inbox/InboxPage.tsx']) {
  if (!manifest[key]) throw new Error(`budget: ${key} is not in the bundle any more; name the first route's files here`)
  closure(key, first)
}
const failures = []
const judge = (what, bytes, limit) => {
  console.log(`${kb(bytes)} of ${(limit / KB).toFixed(0).padStart(3)}  ${what}`)
  if (bytes > limit) failures.push(`${what}: ${kb(bytes).trim()} > ${limit / KB} kB`)
}

let script = 0
for (const key of first) script += size(manifest[key].file)
judge('first route, JavaScript', script, FIRST_SCRIPT)

const styles = new Set(Object.values(manifest).flatMap((chunk) => chunk.css ?? []))
judge(
  'all style sheets',
  [...styles].reduce((sum, file) => sum + size(file), 0),
  STYLE,
)

const lazy = Object.keys(manifest)
  .filter((key) => !first.has(key) && manifest[key].file.endsWith('.js'))
  .map((key) => [key, size(manifest[key].file)])
  .sort((a, b) => b[1] - a[1])
for (const [key, bytes] of lazy.slice(0, 8)) judge(`lazy: ${key}`, bytes, LAZY_CHUNK)

if (failures.length > 0) {
  console.error(`budget: over by\n  ${failures.join('\n  ')}`)
  process.exit(1)
}
