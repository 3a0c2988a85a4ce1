import path from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import manifest from './package.json' with { type: 'json' }

/** Where `npm run dev` finds a server: `./sluice demo --port 8080`, or any other named here. */
const server = process.env.SLUICE_SERVER ?? 'http://127.0.0.1:8080'

/** The server refuses changes from pages of other sites, and takes what comes from here for one. */
const proxy = { target: server, changeOrigin: true, headers: { origin: server } }

/** Libraries that change seldom get files of their own, so that a new release does not fetch them again. */
const groups = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  {
    name: 'codemirror',
    test: /node_modules[\\/](@codemirror|@lezer|style-mod|crelt|w3c-keyname)[\\/]/,
  },
]

export default defineConfig({
  plugins: [react(), tailwindcss()],
  define: { __SLUICE_VERSION__: JSON.stringify(manifest.version) },
  resolve: { alias: { '@': path.join(import.meta.dirname, 'src') } },
  // The pages of the rules stand in docs/, beside this folder.
  server: {
    fs: { allow: [import.meta.dirname, path.join(import.meta.dirname, '../docs/rules')] },
    proxy: { '/v1': proxy, '/actuator': proxy, '/docs': proxy },
  },
  build: {
    outDir: 'target/dist',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/house/setup.ts'],
    testTimeout: 60_000,
    isolate: false,
    maxWorkers: 1,
  },
})
