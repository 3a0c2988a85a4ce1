// What Maven runs: `build` packs the bundle, `check` tests it. Each does nothing when no input is newer than its last
// success, so that a build of the server does not wait for the page.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const web = path.join(import.meta.dirname, '..')
const inputs = [
  'src',
  '../docs/rules',
  'public',
  'tools',
  'index.html',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
]
const checked = [...inputs, 'pages.txt', 'tsconfig.json', 'biome.json', '../api/openapi.yaml']
const task = process.argv[2]

function newest(file) {
  const stat = statSync(file)
  if (!stat.isDirectory()) return stat.mtimeMs
  // A folder's own time changes when a file is taken out.
  return readdirSync(file)
    .filter((name) => name !== 'node_modules')
    .reduce((latest, name) => Math.max(latest, newest(path.join(file, name))), stat.mtimeMs)
}

function stale(stamp, names) {
  return !existsSync(stamp) || names.some((name) => newest(path.join(web, name)) > statSync(stamp).mtimeMs)
}

function run(command, ...args) {
  // Windows has npm as a script, which only a shell starts.
  execFileSync(command, args, { cwd: web, stdio: 'inherit', shell: process.platform === 'win32' })
}

function libraries() {
  const installed = path.join(web, 'node_modules/.package-lock.json')
  const wanted = path.join(web, 'package-lock.json')
  if (!existsSync(installed) || statSync(wanted).mtimeMs > statSync(installed).mtimeMs) {
    // Not `npm ci`: it refuses locks that lack other systems' optional binaries, which the registry sometimes does.
    run('npm', 'install', '--no-save', '--prefer-offline')
  }
}

const tasks = {
  build: { stamp: 'target/built', names: inputs, steps: [['npm', 'run', '--silent', 'build']] },
  check: { stamp: 'target/checked', names: checked, steps: [['npm', 'run', '--silent', 'check']] },
}
const { stamp, names, steps } = tasks[task]
const mark = path.join(web, stamp)
if (stale(mark, names)) {
  libraries()
  const started = new Date()
  for (const step of steps) run(...step)
  mkdirSync(path.dirname(mark), { recursive: true })
  writeFileSync(mark, `${started.toISOString()}\n`)
}
