import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, isDone, openBrowser, openPage, prepareSample, startApp } from './running.ts'

/** axe's rules for WCAG 2.2 AA and its best practices; each violation with where it is. */
async function violations(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`) }))
}

describe.skipIf(!hasBrowser())('accessibility, in a browser', () => {
  let browser: Browser
  let app: Awaited<ReturnType<typeof startApp>>

  beforeAll(async () => {
    ;[browser, app] = await Promise.all([openBrowser(), startApp()])
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
  })

  const looks = (['light', 'dark'] as const).flatMap((colorScheme) => [1280, 360].map((width) => ({ colorScheme, width })))

  test.each(looks)('no violation in $colorScheme at $width px', async ({ colorScheme, width }) => {
    const { page, finish } = await openPage(browser, app.address, {
      colorScheme,
      viewport: { width, height: 800 },
      reducedMotion: 'reduce',
    })
    await page.goto('/')
    await page.getByText('More about this conversation').click()
    await page.getByRole('button', { name: 'Prepare the conversation' }).click()
    expect(await violations(page), 'home').toEqual([])
    await prepareSample(page)
    await isDone(page)
    expect(await violations(page), 'plan').toEqual([])
    await page
      .getByRole('button', { name: /^E\d+, \d/ })
      .first()
      .click()
    expect(await violations(page), 'plan, evidence lit').toEqual([])
    await page
      .getByRole('button', { name: /^Why this one/ })
      .last()
      .click()
    await page.getByRole('dialog', { name: 'Why this one' }).waitFor()
    expect(await violations(page), 'why this one').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'The evidence sheet' }).click()
    await page.getByRole('heading', { name: 'What was seen and heard' }).waitFor()
    expect(await violations(page), 'evidence sheet').toEqual([])
    await finish()
  })
})
