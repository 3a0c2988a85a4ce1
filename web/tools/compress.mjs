// Packs each text file of the bundle beside itself, once at build time instead of at every request.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const dist = path.join(import.meta.dirname, '../target/dist')
const text = /\.(js|css|svg|json)$/

for (const name of readdirSync(dist, { recursive: true })) {
  const file = path.join(dist, name)
  if (!text.test(name) || statSync(file).isDirectory()) continue
  const body = readFileSync(file)
  if (body.length < 1024) continue
  writeFileSync(`${file}.gz`, gzipSync(body, { level: 9 }))
  writeFileSync(`${file}.br`, brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }))
}
