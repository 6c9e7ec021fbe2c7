import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { Config } from '../../server/config.ts'
import { openBrowser, openPage, startApp } from './running.ts'

type Settings = { ahead?: number } & Partial<Pick<Config, 'languageModel' | 'embeddings'>>
type PageOptions = Parameters<typeof openPage>[2]

/** Apps of a test’s own: one browser for the file; what a test started is stopped, and what its pages remember is looked at, after it. */
export function ownApps() {
  let browser: Browser
  const toStop: (() => Promise<void>)[] = []

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterEach(async () => {
    for (const stop of toStop.splice(0).reverse()) await stop()
  })
  afterAll(() => browser.close())

  async function start(...given: Parameters<typeof startApp>) {
    const app = await startApp(...given)
    toStop.push(app.stop)
    return app
  }
  /** A page of an app that runs; its context is closed after the test. */
  async function openAt(address: string, options?: PageOptions) {
    const { page, finish } = await openPage(browser, address, options)
    toStop.push(finish)
    return page
  }
  return {
    start,
    openAt,
    async open({ ahead, languageModel, embeddings, ...options }: Settings & PageOptions = {}) {
      const app = await start(ahead, undefined, languageModel, embeddings)
      return { app, page: await openAt(app.address, options) }
    },
  }
}
