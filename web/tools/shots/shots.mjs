// Takes pictures of pages and runs axe on them, in both themes and both languages.
//   node tools/shots/shots.mjs --out DIR --server URL [--login NAME:PASSWORD] [--size 1440x900] [--only light-en] ROUTE…
// A route may say what to do first: `/@Control+k` presses a key, `/ui-kit@=Open task` clicks the button of that name.
// Needs the system's Chromium (build/setup installs it) and a server that serves the page, or `npm run dev`.
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'target/shots' },
    server: { type: 'string', default: 'http://127.0.0.1:5173' },
    login: { type: 'string' },
    size: { type: 'string', default: '1440x900' },
    only: { type: 'string' },
    full: { type: 'boolean', default: false },
  },
})
const routes = positionals.length > 0 ? positionals : ['/ui-kit']
const [width, height] = values.size.split('x').map(Number)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
mkdirSync(values.out, { recursive: true })

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: FLAGS,
})
let violations = 0
let errors = 0

for (const theme of ['light', 'dark']) {
  for (const language of ['en', 'zh']) {
    const name = `${theme}-${language}`
    if (values.only && values.only !== name) continue
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
    await context.addInitScript(
      ([theme, language]) => {
        localStorage.setItem('sluice.theme', theme)
        localStorage.setItem('sluice.language', language)
      },
      [theme, language],
    )
    const page = await context.newPage()
    page.on('pageerror', (error) => report(`${name}: ${error}`))
    page.on('console', (message) => message.type() === 'error' && report(`${name}: ${message.text()}`))
    if (values.login) await signIn(context)
    for (const wanted of routes) {
      const [route, action] = wanted.split('@')
      await page.goto(values.server + route)
      // A page that is live never falls silent.
      await page.waitForLoadState('networkidle', { timeout: 8000 }).catch(() => {})
      // An empty page has no violations: wait until there is something to judge.
      await page.waitForSelector('h1, [role=alert]', { timeout: 60_000 })
      await page.waitForTimeout(500)
      if (action?.startsWith('='))
        await page
          .getByRole('button', { name: action.slice(1) })
          .first()
          .click()
      else if (action) await page.keyboard.press(action)
      if (action) await page.waitForTimeout(1500)
      const file = path.join(
        values.out,
        `${wanted.replaceAll(/[^\w]+/g, '-').replace(/^-|-$/g, '') || 'home'}-${name}.png`,
      )
      if (values.full) await growToContent(page)
      await page.screenshot({ path: file })
      await scan(page, `${wanted} ${name}`)
      console.log(file)
    }
    await context.close()
  }
}
await browser.close()
console.log(`${violations} axe violations, ${errors} errors in the console`)
process.exitCode = violations + errors > 0 ? 1 : 0

function report(line) {
  // Asking who is signed in answers 401 when nobody is: the browser calls that an error, we do not.
  if (line.includes('401')) return
  errors++
  console.error(line)
}

async function signIn(context) {
  const [login, password] = values.login.split(':')
  const answer = await context.request.post(`${values.server}/v1/sessions`, { data: { login, password } })
  if (!answer.ok()) throw new Error(`shots: signing in as ${login} answered ${answer.status()}`)
}

/** Pages scroll inside: the window grows until nothing is hidden. */
async function growToContent(page) {
  const needed = await page.evaluate(() => {
    const hidden = [...document.querySelectorAll('[role=region]')].map((box) => box.scrollHeight - box.clientHeight)
    return Math.max(0, ...hidden)
  })
  await page.setViewportSize({ width, height: height + needed })
  await page.waitForTimeout(400)
}

async function scan(page, where) {
  await page.evaluate(axe)
  const { violations: found } = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  )
  for (const violation of found) {
    violations += violation.nodes.length
    console.error(`${where}: ${violation.id}: ${violation.help}`)
    for (const node of violation.nodes.slice(0, 4)) {
      console.error(
        `    ${node.target.join(' ')}\n    ${node.html.slice(0, 220)}\n    ${node.failureSummary?.split('\n')[1]}`,
      )
    }
  }
}
