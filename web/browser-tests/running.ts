import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { assemble } from '../../server/assemble.ts'
import { takePort } from '../../server/listen.ts'
import { pace } from '../../server/testing/pace.ts'
import { buildPages, isStale } from '../../server/web-build.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** False where there is no browser, which is said; where CI is set it is a failure. */
export function hasBrowser(): boolean {
  if (existsSync(executablePath)) return true
  const sentence = `No browser at ${executablePath}: the browser tests can’t run. Install Chromium, or set CHROMIUM to its path.`
  if (process.env.CI) throw new Error(sentence)
  process.stderr.write(`${sentence}\n`)
  return false
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

/** The real app on a free port with a data folder of its own; a draft says `ahead` events by itself and then waits to be let on. */
export async function startApp(ahead = Number.POSITIVE_INFINITY) {
  if (isStale(root, join(root, 'dist'))) await buildPages(root)
  const dataDir = mkdtempSync(join(tmpdir(), 'thinking-partner-'))
  const pacing = pace(ahead)
  const door = await takePort({ host: '127.0.0.1', port: 0 })
  const config = { port: 0, host: '127.0.0.1', dataDir, logLevel: 'silent', publicUrl: null } as const
  const { app, close } = await assemble(config, join(root, 'dist'), pacing.hold)
  door.serve(app)
  return {
    address: door.address,
    pacing,
    dropConnections: door.drop,
    async stop() {
      await Promise.all([close(), door.close()])
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A page that remembers what must never happen: a request to another host, an error in the console. */
export async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const elsewhere: string[] = []
  const errors: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) elsewhere.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  return {
    page,
    /** Closes the page and looks at what it remembers. */
    async finish() {
      await context.close()
      expect(elsewhere, 'requests to other hosts').toEqual([])
      expect(errors, 'errors in the console').toEqual([])
    },
  }
}

/** From the front door to a draft of the built-in sample. */
export async function prepareSample(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: 'Open a sample' }).click()
  await page.getByRole('button', { name: 'Prepare the conversation' }).click()
  await page.waitForURL(/\/conversations\//)
}

export const isDone = (page: Page) => page.getByText('This is a draft for you to review').waitFor()
