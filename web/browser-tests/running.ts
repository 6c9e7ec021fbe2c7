import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { assemble } from '../../server/assemble.ts'
import type { Config } from '../../server/config.ts'
import { takePort } from '../../server/listen.ts'
import { pace } from '../../server/testing/pace.ts'
import { login, settingsWith } from './settings.ts'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** False where there is no browser, which is said; where CI is set it is a failure. */
export function hasBrowser(): boolean {
  if (existsSync(executablePath)) return true
  const sentence = `No browser at ${executablePath}: the browser tests can’t run. Install Chromium, or set CHROMIUM to its path.`
  if (process.env.CI) throw new Error(sentence)
  process.stderr.write(`${sentence}\n`)
  return false
}

/**
 * What the browser does without: the lists under its address bar, which are pages of their own for each of ours; and all that Playwright leaves
 * off too, since the browser heeds the last such switch alone.
 */
const leftOff = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

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
      `--disable-features=${leftOff}`,
    ],
  })

/** Of a draft, how many events it says by itself before it waits to be let on; and what the app is told that is not as usual. */
export type AppSettings = { ahead?: number | undefined } & {
  [Setting in 'owner' | 'languageModel' | 'embeddings' | 'openId']?: Config[Setting] | undefined
}

/**
 * The real app on a free port with a data folder of its own. Its owner has a password, unless `owner` is null: then `link` is the one-time
 * link that is printed. Without a `languageModel` none is set up.
 */
export async function startApp({
  ahead = Number.POSITIVE_INFINITY,
  owner = login,
  languageModel = null,
  embeddings = null,
  openId = null,
}: AppSettings = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'thinking-partner-'))
  if (owner) cpSync(inject('beginning').dataDir, dataDir, { recursive: true })
  const pacing = pace(ahead)
  const door = await takePort({ host: '127.0.0.1', port: 0 })
  const { address } = door
  const config = settingsWith({ dataDir, owner, languageModel, embeddings, openId })
  const { app, signInLink, close } = await assemble(config, inject('builtPages'), pacing.hold)
  const link = await signInLink(address)
  door.serve(app)
  return {
    address,
    link,
    pacing,
    dropConnections: door.drop,
    async stop() {
      await close(door.close())
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

type PageOptions = BrowserContextOptions & {
  signedOut?: boolean
  /** What the console may say here, since the test makes it happen: a request that fails, say. */
  expected?: RegExp
  /** Another site that the test walks through. */
  through?: string
}

/** A signed-in page that remembers what must never happen: a request to another host, an error in the console. */
export async function openPage(browser: Browser, address: string, { signedOut = false, expected, through, ...options }: PageOptions = {}) {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 900 }, ...options })
  if (!signedOut) await context.addCookies(inject('beginning').cookies.map((cookie) => ({ ...cookie, url: address })))
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const elsewhere: string[] = []
  const errors: string[] = []
  page.on('request', (request) => {
    if (request.url().startsWith(address)) return
    const isThere = through !== undefined && [request.url(), request.frame().url()].some((one) => one.startsWith(through))
    if (!isThere) elsewhere.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    if (!expected?.test(message.text())) errors.push(message.text())
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
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.waitForURL(/\/conversations\//)
}

/** The plan that is looked at is complete, decided on or not. */
export const isDone = (page: Page) =>
  page
    .getByText(/^\d+ of \d+ decided$/)
    .first()
    .waitFor()
