import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { type AppSettings, openBrowser, openPage, startApp } from './running.ts'

export type PageOptions = Parameters<typeof openPage>[2]

/**
 * One browser for the tests of a file, and the apps that they look at. What a test opened or started is ended after it, and what its pages
 * remember is looked at then.
 */
export function ownApps() {
  let browser: Browser
  let shared: ReturnType<typeof startApp> | null = null
  const toStop: (() => Promise<void>)[] = []

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterEach(async () => {
    for (const stop of toStop.splice(0).reverse()) await stop()
  })
  afterAll(async () => {
    await browser.close()
    await (await shared)?.stop()
  })

  /** A page of an app that runs; its context is closed after the test. */
  async function openAt(address: string, options?: PageOptions) {
    const { page, finish } = await openPage(browser, address, options)
    toStop.push(finish)
    return page
  }
  /** An app of a test’s own. */
  async function start(settings?: AppSettings) {
    const app = await startApp(settings)
    toStop.push(app.stop)
    return app
  }
  return {
    start,
    openAt,
    /** A page of an app of the test’s own. */
    async open({ ahead, owner, languageModel, embeddings, openId, ...options }: AppSettings & PageOptions = {}) {
      const app = await start({ ahead, owner, languageModel, embeddings, openId })
      return { app, page: await openAt(app.address, options) }
    },
    /** A page of the one app of all the tests that don’t mind what the others left there. */
    async openShared(options?: PageOptions) {
      shared ??= startApp()
      return openAt((await shared).address, options)
    },
  }
}
