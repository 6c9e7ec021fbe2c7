import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { assemble } from '../../server/assemble.ts'
import type { Config } from '../../server/config.ts'
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

/** The folder of the built pages, of the sources as they are now. */
export async function builtPages(): Promise<string> {
  if (isStale(root, join(root, 'dist'))) await buildPages(root)
  return join(root, 'dist')
}

/** Whom the tests are signed in as. */
export const login = { email: 'lee@school.example', password: 'a sentence to sign in with' }

type Cookie = Parameters<BrowserContext['addCookies']>[0][number]

/** A login as a browser would have it: the cookies that signing in sets. */
async function signIn(address: string): Promise<Cookie[]> {
  const answer = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(login),
  })
  expect(answer.status, 'signing in').toBe(200)
  return answer.headers.getSetCookie().map((cookie) => {
    const [pair = ''] = cookie.split(';')
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: address }
  })
}

/** The cookies of each app that is running: one login serves all its pages. */
const logins = new Map<string, Promise<Cookie[]>>()

/**
 * The real app on a free port with a data folder of its own; a draft says `ahead` events by itself and then waits to be let on.
 * Its owner has a password, unless `owner` is null: then `link` is the one-time link that is printed. Without a `languageModel` none is set up.
 */
export async function startApp(
  ahead = Number.POSITIVE_INFINITY,
  owner: typeof login | null = login,
  languageModel: Config['languageModel'] = null,
  embeddings: Config['embeddings'] = null,
) {
  const pages = await builtPages()
  const dataDir = mkdtempSync(join(tmpdir(), 'thinking-partner-'))
  const pacing = pace(ahead)
  const door = await takePort({ host: '127.0.0.1', port: 0 })
  const { address } = door
  const config = {
    port: 0,
    host: '127.0.0.1',
    dataDir,
    logLevel: 'silent',
    publicUrl: null,
    trustProxy: 0,
    openId: null,
    databaseUrl: null,
    authSecret: null,
    languageModel,
    embeddings,
    owner,
  } as const
  const { app, signInLink, close } = await assemble(config, pages, pacing.hold)
  const link = await signInLink(address)
  door.serve(app)
  return {
    address,
    link,
    pacing,
    dropConnections: door.drop,
    async stop() {
      logins.delete(address)
      await close(door.close())
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

type PageOptions = BrowserContextOptions & {
  signedOut?: boolean
  /** What the console may say here, since the test makes it happen: a request that fails, say. */
  expected?: RegExp
}

/** A signed-in page that remembers what must never happen: a request to another host, an error in the console. */
export async function openPage(browser: Browser, address: string, { signedOut = false, expected, ...options }: PageOptions = {}) {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 900 }, ...options })
  if (!signedOut) {
    const cookies = logins.get(address) ?? signIn(address)
    logins.set(address, cookies)
    await context.addCookies(await cookies)
  }
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const elsewhere: string[] = []
  const errors: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) elsewhere.push(request.url())
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
