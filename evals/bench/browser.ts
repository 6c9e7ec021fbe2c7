import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'

const pages = fileURLToPath(new URL('../../dist', import.meta.url))
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const owner = { email: 'bench@school.example', password: 'a lantern in the fog' }

/** What the app is started with, so that the browser can sign in. */
export const ownerEnvironment = { OWNER_EMAIL: owner.email, OWNER_PASSWORD: owner.password }

export const hasBrowser = (): boolean => existsSync(executablePath)

/** Milliseconds from the press of the button until the first card, and until the whole plan, stood on the screen. */
export type BrowserTimes = { firstItem: number; wholePlan: number }

/** Prepares the sample in a real browser, `runs` times, in an app that answers at `address`. */
export async function timeBrowser(address: string, runs: number): Promise<BrowserTimes[]> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
  try {
    const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 900 } })
    const signedIn = await context.request.post('/api/auth/sign-in/email', { data: owner })
    if (!signedIn.ok()) throw new Error(`signing in was answered with ${signedIn.status()}`)
    const page = await context.newPage()
    const times: BrowserTimes[] = []
    for (let run = 0; run < runs; run += 1) {
      await page.goto('/')
      await page.getByRole('button', { name: 'Open a sample' }).click()
      const began = performance.now()
      await page.getByRole('button', { name: 'Start', exact: true }).click()
      await page.getByRole('article').first().waitFor()
      const firstItem = performance.now() - began
      await page.getByRole('button', { name: 'Take it into the room' }).waitFor()
      times.push({ firstItem, wholePlan: performance.now() - began })
    }
    return times
  } finally {
    await browser.close()
  }
}

/** What the first page makes a browser load before it shows anything, gzipped, in kB of 1,000 bytes. */
export function firstPageKb(): { script: number; style: number } {
  const html = readFileSync(join(pages, 'index.html'), 'utf8')
  const sizeOf = (pattern: RegExp) =>
    [...new Set([...html.matchAll(pattern)].map(([, path]) => path ?? ''))].reduce(
      (sum, path) => sum + gzipSync(readFileSync(join(pages, path)), { level: 9 }).length,
      0,
    ) / 1_000
  return { script: sizeOf(/(?:src|href)="(\/assets\/[^"]+\.js)"/g), style: sizeOf(/href="(\/assets\/[^"]+\.css)"/g) }
}
