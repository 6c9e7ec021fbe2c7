import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ownApps } from './own-app.ts'
import { hasBrowser, isDone } from './running.ts'
import { beginSample, card } from './workspace.ts'

/** What the browser itself says of a request that failed. */
const failedRequest = /Failed to load resource|net::ERR/

describe.skipIf(!hasBrowser())('the workspace, when something goes wrong', () => {
  const { open, openShared } = ownApps()
  const cards = (page: Page) => page.getByRole('article')

  test('a reload in mid-stream goes on where it was, with a half-written edit', async () => {
    const { app, page } = await open({ ahead: 4 })
    await beginSample(page)
    await page.getByText('2 of about 7').waitFor()
    await card(page, 'I1').getByRole('button', { name: 'Edit' }).click()
    await card(page, 'I1').getByLabel('Your words').fill('Where would you put')
    await page.reload()
    expect(await card(page, 'I1').getByLabel('Your words').inputValue()).toBe('Where would you put')
    expect(await cards(page).count()).toBe(2)
    expect(await page.getByRole('button', { name: 'Stop', exact: true }).isVisible()).toBe(true)
    app.pacing.finish()
    await isDone(page)
    expect(await card(page, 'I1').getByLabel('Your words').inputValue()).toBe('Where would you put')
    const texts = await cards(page).getByRole('heading').allInnerTexts()
    expect(new Set(texts).size).toBe(texts.length)
    await card(page, 'I1').getByLabel('Your words').press('Escape')
    await card(page, 'I1').getByRole('button', { name: 'Your words back' }).click()
    expect(await card(page, 'I1').getByLabel('Your words').inputValue()).toBe('Where would you put')
  })

  test('a stop keeps what arrived and what was decided, and it can be gone on with', async () => {
    const { app, page } = await open({ ahead: 4 })
    await beginSample(page)
    await cards(page).nth(1).waitFor()
    await card(page, 'I1').getByRole('button', { name: 'Approve' }).click()
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await page.getByText('Not complete: 2 of about 7 arrived.').waitFor()
    app.pacing.finish()
    await page.getByRole('alert').getByRole('button', { name: 'Go on' }).click()
    await isDone(page)
    await page.getByText('1 of 7 decided', { exact: true }).waitFor()
    expect(await cards(page).count()).toBe(7)
  })

  test('of two tabs the second is told that a card has changed, and keeps what was typed there', async () => {
    const page = await openShared({ expected: failedRequest })
    await beginSample(page)
    await isDone(page)
    const other = await page.context().newPage()
    await other.goto(page.url())
    await card(other, 'I2').getByRole('button', { name: 'Edit' }).click()
    await card(other, 'I2').getByLabel('Your words').fill('What stayed with you?')
    await card(page, 'I2').getByRole('button', { name: 'Edit' }).click()
    await card(page, 'I2').getByLabel('Your words').fill('What told you who was thinking?')
    await card(page, 'I2').getByRole('button', { name: 'Save' }).click()
    await card(page, 'I2').getByText('Changed by you · Approved').waitFor()
    await card(other, 'I2').getByRole('button', { name: 'Save' }).click()
    await card(other, 'I2').getByText('It now reads: What told you who was thinking?').waitFor()
    expect(await card(other, 'I2').getByLabel('Your words').inputValue()).toBe('What stayed with you?')
    await card(other, 'I2').getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => card(other, 'I2').getByRole('heading').allInnerTexts()).toEqual(['What stayed with you?'])
    await card(page, 'I2').getByRole('button', { name: 'Reject' }).click()
    await card(page, 'I2').getByText('This one has changed since you saw it').waitFor()
    await expect.poll(() => card(page, 'I2').getByRole('heading').first().innerText()).toBe('What stayed with you?')
  })

  test('a decision that does not reach the server says so, changes nothing, and can be tried again', async () => {
    const page = await openShared({ expected: failedRequest })
    await beginSample(page)
    await isDone(page)
    await page.route('**/decisions', (route) => route.abort())
    await card(page, 'I1').getByRole('button', { name: 'Approve' }).click()
    await card(page, 'I1').getByText('Thinking Partner can’t be reached.').waitFor()
    expect(await card(page, 'I1').getByText('Approved', { exact: true }).isVisible()).toBe(false)
    await page.unrouteAll()
    await card(page, 'I1').getByRole('button', { name: 'Try again' }).click()
    await card(page, 'I1').getByText('Approved', { exact: true }).waitFor()
  })

  test('an order that does not reach the server is put back as it was, and said', async () => {
    const page = await openShared({ expected: failedRequest })
    await beginSample(page)
    await isDone(page)
    await page.route('**/order', (route) => route.abort())
    const order = () => cards(page).evaluateAll((each) => each.map(({ textContent }) => /\bI\d+\b/.exec(textContent ?? '')?.[0]).join())
    const before = await order()
    await page.getByRole('button', { name: /^More for I3/ }).click()
    await page.getByRole('menuitem', { name: 'Move down' }).click()
    await page.getByText('The plan could not be put in that order.').waitFor()
    expect(await order()).toBe(before)
  })

  test('a server that goes away is said in words, and nothing on the page is lost', async () => {
    const { app, page } = await open({ ahead: 4, expected: failedRequest })
    await beginSample(page)
    await cards(page).nth(1).waitFor()
    app.dropConnections()
    await page.route('**/events', (route) => route.abort())
    await page.getByText('The connection is lost.').waitFor()
    expect(await cards(page).count()).toBe(2)
    await page.unrouteAll()
    app.pacing.finish()
    await page.getByRole('button', { name: 'Try again' }).click()
    await isDone(page)
    expect(await cards(page).count()).toBe(7)
  })

  test('a stop that fails is said, and one that works is shown though the stream is silent', async () => {
    const { page } = await open({ ahead: 4, expected: failedRequest })
    await beginSample(page)
    await cards(page).nth(1).waitFor()
    await page.route('**/stop', (route) => route.abort())
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await page.getByText('Thinking Partner can’t be reached.').waitFor()
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await page.getByText('Not complete: 2 of about 7 arrived.').waitFor()
  })
})
