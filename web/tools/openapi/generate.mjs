// Writes src/api/schema.d.ts from the contract; with --check it only says whether the file is up to date.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const here = import.meta.dirname
const contract = path.join(here, '../../../api/openapi.yaml')
const types = path.join(here, '../../src/api/schema.d.ts')
const check = process.argv.includes('--check')

const generator = path.join(here, 'node_modules/openapi-typescript/bin/cli.js')
if (!existsSync(generator)) {
  execFileSync('npm', ['install', '--no-save'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' })
}

const folder = mkdtempSync(path.join(tmpdir(), 'sluice-openapi-'))
try {
  const target = check ? path.join(folder, 'schema.d.ts') : types
  execFileSync(process.execPath, [generator, contract, '-o', target], { stdio: check ? 'ignore' : 'inherit' })
  if (check && readFileSync(target, 'utf8') !== readFileSync(types, 'utf8')) {
    console.error('web: src/api/schema.d.ts differs from api/openapi.yaml; run: npm run gen')
    process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
