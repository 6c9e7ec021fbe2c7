import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, isDone, openBrowser, openPage, prepareSample, startApp } from './running.ts'

describe.skipIf(!hasBrowser())('preparing a conversation, in a browser', () => {
  let browser: Browser
  const toStop: (() => Promise<void>)[] = []

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterEach(async () => {
    for (const stop of toStop.splice(0).reverse()) await stop()
  })
  afterAll(() => browser.close())

  async function open({ ahead, ...options }: { ahead?: number } & Parameters<typeof openPage>[2] = {}) {
    const app = await startApp(ahead)
    toStop.push(app.stop)
    const { page, finish } = await openPage(browser, app.address, options)
    toStop.push(finish)
    return { app, page }
  }
  const cards = (page: Page) => page.getByRole('article')

  test('from notes to evidence and a plan whose quotations are in the notes', async () => {
    const { page } = await open()
    await prepareSample(page)
    await isDone(page)
    expect(await cards(page).count()).toBeGreaterThanOrEqual(5)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Talk with Ms Ortiz')
    expect(await page.locator('mark').count()).toBeGreaterThan(8)
    const notes = await page.locator('#notes-text').innerText()
    const said = (await cards(page).locator('h3').allInnerTexts()).join(' ')
    const quoted = [...said.matchAll(/“([^”]+)”/g)].map(([, words]) => words?.replace(/[.,?]$/, '') ?? '')
    expect(quoted.length).toBeGreaterThan(0)
    const plain = (text: string) => text.replaceAll('’', "'").replaceAll(/E\d+/g, '').replace(/\s+/g, ' ')
    for (const words of quoted) expect(plain(notes)).toContain(plain(words))
  })

  test('evidence on a card lights its place in the notes, and the notes lead to the card', async () => {
    const { page } = await open()
    await prepareSample(page)
    await isDone(page)
    const tag = page.getByRole('button', { name: /^E\d+, \d/ }).first()
    const label = (await tag.innerText()).match(/E\d+/)?.[0]
    const mark = page.locator(`mark[data-evidence="${label}"]`).first()
    const colour = () => mark.evaluate((element) => getComputedStyle(element).backgroundColor)
    const before = await colour()
    await tag.focus()
    await expect.poll(colour).not.toBe(before)
    await mark.getByRole('link').click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('ARTICLE')
  })

  test('“why this one” shows the passage behind an item', async () => {
    const { page } = await open()
    await prepareSample(page)
    await isDone(page)
    await page
      .getByRole('button', { name: /^Why this one/ })
      .first()
      .click()
    const panel = page.getByRole('dialog', { name: 'Why this one' })
    expect((await panel.getByRole('blockquote').first().innerText()).length).toBeGreaterThan(40)
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
  })

  test('a reload in mid-stream goes on where it was, and ends with each item once', async () => {
    const { app, page } = await open({ ahead: 4 })
    await prepareSample(page)
    await cards(page).nth(1).waitFor()
    await page.reload()
    await cards(page).nth(1).waitFor()
    expect(await cards(page).count()).toBe(2)
    expect(await page.getByRole('button', { name: 'Stop' }).isVisible()).toBe(true)
    app.pacing.finish()
    await isDone(page)
    const texts = await cards(page).locator('h3').allInnerTexts()
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts.length).toBeGreaterThanOrEqual(5)
  })

  test('a stop keeps what arrived, and the same notes can be started over', async () => {
    const { app, page } = await open({ ahead: 4 })
    await prepareSample(page)
    await cards(page).nth(1).waitFor()
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('You stopped this draft.').waitFor()
    expect(await cards(page).count()).toBe(2)
    app.pacing.finish()
    await page.getByRole('button', { name: 'Try again' }).click()
    await isDone(page)
    expect(await cards(page).count()).toBeGreaterThanOrEqual(5)
  })

  test('the whole way by keyboard', async () => {
    const { page } = await open()
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    const focused = () =>
      page.evaluate(() => (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').trim())
    const tabTo = async (words: RegExp) => {
      for (let presses = 0; presses < 120; presses += 1) {
        if (words.test(await focused())) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`No Tab leads to ${words}`)
    }
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Skip to the content')
    await tabTo(/^Open a sample$/)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('notes')
    await page.keyboard.press('Control+Enter')
    await isDone(page)
    await tabTo(/^E\d+, /)
    await tabTo(/^Why this one/)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Why this one' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(focused).toMatch(/^Why this one/)
    await page.reload()
    await isDone(page)
    await tabTo(/^The evidence sheet$/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'What was seen and heard' }).waitFor()
    await tabTo(/^Print the sheet$/)
  })

  test('at 360 px nothing scrolls sideways, and the notes open over a card that stays in sight', async () => {
    const { page } = await open({ viewport: { width: 360, height: 740 }, hasTouch: true })
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    await page.goto('/')
    await page.getByText('More about this conversation').click()
    expect(await sideways()).toBe(0)
    await prepareSample(page)
    await isDone(page)
    expect(await sideways()).toBe(0)
    const tag = page.getByRole('button', { name: /^E\d+, \d/ }).last()
    await tag.tap()
    const label = (await tag.innerText()).match(/E\d+/)?.[0]
    const inSight = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect()
          const there = document.elementFromPoint(left + width / 2, top + height / 2)
          return there !== null && (element.contains(there) || there.contains(element))
        })
    await expect.poll(() => inSight(`mark[data-evidence="${label}"]`)).toBe(true)
    await expect.poll(() => tag.evaluate((element) => element.getBoundingClientRect().top > innerHeight * 0.45)).toBe(true)
    await page.getByRole('button', { name: 'Fold' }).click()
    await page.getByRole('link', { name: 'Five minutes' }).click()
    expect(await sideways()).toBe(0)
    await page.getByRole('link', { name: 'The evidence sheet' }).click()
    await page.getByRole('heading', { name: 'What was seen and heard' }).waitFor()
    expect(await sideways()).toBe(0)
  })

  test('what is typed survives a reload; nothing typed gets a sentence', async () => {
    const { page } = await open()
    await page.goto('/')
    await page.getByRole('button', { name: 'Prepare the conversation' }).click()
    await page.getByText('There is nothing to read yet.').waitFor()
    await page.getByLabel('Your notes').fill('10:02 T: "What do you notice?"')
    await page.reload()
    expect(await page.getByLabel('Your notes').inputValue()).toBe('10:02 T: "What do you notice?"')
    await page.getByLabel('Your notes').fill('x'.repeat(200_001))
    await page.getByRole('button', { name: 'Prepare the conversation' }).click()
    await page.getByText('1 characters too long').waitFor()
  })

  test('a file is added below what was typed; one that is no text is refused in words', async () => {
    const { page } = await open()
    await page.goto('/')
    await page.getByLabel('Your notes').fill('Before.')
    const chooser = page.locator('input[type=file]')
    await chooser.setInputFiles({ name: 'notes.md', mimeType: 'text/markdown', buffer: Buffer.from('10:02 T asks.') })
    await expect.poll(() => page.getByLabel('Your notes').inputValue()).toBe('Before.\n\n10:02 T asks.')
    await chooser.setInputFiles({ name: 'plan.docx', mimeType: 'application/zip', buffer: Buffer.from('PK') })
    await page.getByText('is not a text file').waitFor()
  })

  test('the evidence sheet can be copied, and prints on one page without the coach’s opinion', async () => {
    const { page } = await open({ permissions: ['clipboard-read', 'clipboard-write'] })
    await prepareSample(page)
    await isDone(page)
    await page.getByRole('link', { name: 'The evidence sheet' }).click()
    const sheet = page.getByRole('article')
    expect(await sheet.innerText()).not.toContain('nervous')
    await page.getByRole('button', { name: 'Copy as Markdown' }).click()
    await page.getByText('Copied.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^# /)
    for (const format of ['Letter', 'A4']) {
      const pdf = (await page.pdf({ format })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1)
    }
  })

  test('a server that goes away is said in words, and nothing on the page is lost', async () => {
    const app = await startApp(4)
    const context = await browser.newContext({ baseURL: app.address })
    const page = await context.newPage()
    await prepareSample(page)
    await cards(page).nth(1).waitFor()
    await app.stop()
    await page.getByText('The app was closed while this draft was being written.').waitFor()
    expect(await cards(page).count()).toBe(2)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Thinking Partner can’t be reached.').waitFor()
    await context.close()
  })

  test('a server that was started again has let go of the draft: that is said, and the same notes begin a new one', async () => {
    const first = await startApp(4)
    const context = await browser.newContext({ baseURL: first.address })
    const page = await context.newPage()
    await prepareSample(page)
    await cards(page).nth(1).waitFor()
    // As if the process had been killed: no word to the open streams, then another one at the same address.
    await page.route('**/api/drafts/*', (route) =>
      route.fulfill({ status: 404, json: { error: { code: 'request.not_found', message: 'Gone.', next: 'Start again.' } } }),
    )
    await page.route('**/api/drafts/*/events', (route) => route.fulfill({ status: 404, json: {} }))
    first.dropConnections()
    await page.getByText('has let go of this conversation').waitFor()
    expect(await cards(page).count()).toBe(2)
    await page.unrouteAll()
    first.pacing.finish()
    await page.getByRole('button', { name: 'Try again' }).click()
    await isDone(page)
    await context.close()
    await first.stop()
  })

  test('when the app was closed, the notes of the last conversation are still there', async () => {
    const app = await startApp()
    toStop.push(app.stop)
    const context = await browser.newContext({ baseURL: app.address })
    const page = await context.newPage()
    await prepareSample(page)
    await isDone(page)
    await page.route('**/api/drafts/*', (route) =>
      route.fulfill({ status: 404, json: { error: { code: 'request.not_found', message: 'Gone.', next: 'Start again.' } } }),
    )
    await page.reload()
    await page.getByRole('link', { name: 'Start from your notes' }).click()
    await expect.poll(() => page.getByLabel('Your notes').inputValue()).toContain('comparing fractions')
    await context.close()
  })

  test('a stop that fails is said, and one that works is shown though the stream is silent', async () => {
    const app = await startApp(4)
    toStop.push(app.stop)
    const context = await browser.newContext({ baseURL: app.address })
    const page = await context.newPage()
    await prepareSample(page)
    await cards(page).nth(1).waitFor()
    await page.route('**/api/drafts/*/stop', (route) =>
      route.fulfill({ status: 503, json: { error: { code: 'app.closing', message: 'Not at this moment.', next: 'Try again.' } } }),
    )
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Not at this moment.').waitFor()
    await page.unrouteAll()
    await page.route('**/api/drafts/*/events', (route) => route.abort())
    app.dropConnections()
    await page.getByText('The connection is lost.').waitFor()
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('You stopped this draft.').waitFor()
    await context.close()
  })

  test('a stream that breaks inside says that the connection is lost', async () => {
    const app = await startApp(4)
    toStop.push(app.stop)
    const context = await browser.newContext({ baseURL: app.address })
    const page = await context.newPage()
    const fault = JSON.stringify({ type: 'error', code: 'server.fault', message: 'Something went wrong.', next: 'Try again.' })
    await page.route('**/api/drafts/*/events', (route) =>
      route.fulfill({ status: 200, contentType: 'text/event-stream', body: `data: ${fault}\n\n` }),
    )
    await prepareSample(page)
    await page.getByText('The connection is lost.').waitFor()
    await context.close()
  })

  test('what this browser keeps can be cleared, once asked', async () => {
    const { page } = await open()
    await prepareSample(page)
    await isDone(page)
    await page.goto('/')
    const clear = page.getByRole('button', { name: 'Clear what this browser keeps' })
    await clear.click()
    await page.getByRole('button', { name: 'Keep them' }).click()
    expect(await page.evaluate(() => localStorage.length)).toBe(1)
    await clear.click()
    await page.getByRole('button', { name: 'Clear them' }).click()
    await clear.waitFor({ state: 'hidden' })
    await page.reload()
    await page.getByRole('button', { name: 'Open a sample' }).waitFor()
    expect(await clear.isVisible()).toBe(false)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  })

  test('an address with no conversation is a page with a next step', async () => {
    const app = await startApp()
    toStop.push(app.stop)
    const context = await browser.newContext({ baseURL: app.address })
    const page = await context.newPage()
    await page.goto('/conversations/nothing')
    await page.getByText('This conversation isn’t here any more').waitFor()
    await page.getByRole('link', { name: 'Start from your notes' }).click()
    await page.getByRole('heading', { name: 'What are you getting ready for?' }).waitFor()
    expect(await page.getByLabel('Your notes').inputValue()).toBe('')
    await context.close()
  })
})
