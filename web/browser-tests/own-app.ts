import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { Config } from '../../server/config.ts'
import { openBrowser, openPage, startApp } from './running.ts'

type Settings = { ahead?: number } & Partial<Pick<Config, 'languageModel' | 'embeddings'>>
export type PageOptions = Parameters<typeof openPage>[2]

/** One browser for the tests of a file. What a test opened or started is ended after it, and what its pages remember is looked at then. */
function oneBrowser() {
  let browser: Browser
  const toStop: (() => Promise<void>)[] = []

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterEach(async () => {
    for (const stop of toStop.splice(0).reverse()) await stop()
  })
  afterAll(() => browser.close())

  return {
    stopAfterTest: (stop: () => Promise<void>) => void toStop.push(stop),
    /** A page of an app that runs; its context is closed after the test. */
    async openAt(address: string, options?: PageOptions) {
      const { page, finish } = await openPage(browser, address, options)
      toStop.push(finish)
      return page
    },
  }
}

/** Apps of a test’s own, stopped after it. */
export function ownApps() {
  const { openAt, stopAfterTest } = oneBrowser()

  async function start(...given: Parameters<typeof startApp>) {
    const app = await startApp(...given)
    stopAfterTest(app.stop)
    return app
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

/** One app for all tests of a file, for those that don't mind what the others left there. */
export function sharedApp() {
  const { openAt } = oneBrowser()
  let app: Awaited<ReturnType<typeof startApp>>
  beforeAll(async () => {
    app = await startApp()
  })
  afterAll(() => app.stop())
  return { open: (options?: PageOptions) => openAt(app.address, options) }
}
