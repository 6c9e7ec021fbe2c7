import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type Axe from 'axe-core'
import type { RunOnly } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** The widths that every screen has, and how a page is opened to be looked at: nothing moves, so no colour is seen on its way to another. */
export const looks = [1280, 360].map((width) => ({ width, look: { viewport: { width, height: 800 }, reducedMotion: 'reduce' as const } }))

/** WCAG 2.2 AA and axe’s best practices. */
const everyRule: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
/** Those of them that look at colours. Dark is the same page in other colours (web/ui/tokens.css): all the others find there what they find in light. */
const rulesOnColour: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/** axe finds no violation in a page as it is now, or in a part of it, in light and in dark, and nothing in it is wider than the screen. */
export async function isSound(page: Page, state: string, part = 'html'): Promise<void> {
  // What is opened or closed is for a moment there and can't be seen.
  await page.waitForFunction(() => document.querySelector('[data-starting-style], [data-ending-style]') === null)
  const found = await violationsIn(page, part, everyRule)
  expect(found, state).toEqual([])
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(sideways, `${state}: sideways`).toBe(0)

  const inLight = await groundOf(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await groundOf(page), `${state}: dark`).not.toBe(inLight)
  const foundInDark = await violationsIn(page, part, rulesOnColour)
  expect(foundInDark, `${state}, in dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}

const groundOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Runs axe in the page itself: no page here has frames, which is all that its own way through Playwright would add, several times slower. */
async function violationsIn(page: Page, part: string, runOnly: RunOnly): Promise<{ id: string; where: string[] }[]> {
  expect(page.frames(), 'frames').toHaveLength(1)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const violations = await page.evaluate(
    async ({ part, runOnly }) => {
      const { axe } = window as Window & typeof globalThis & { axe: typeof Axe }
      const { violations } = await axe.run(part, { runOnly, resultTypes: ['violations'] })
      return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary = '' }) => ({ html, failureSummary })) }))
    },
    { part, runOnly },
  )
  const found = violations.map(({ id, nodes }) => ({
    id,
    where: nodes
      .filter(({ failureSummary }) => id !== 'target-size' || !isHalfCovered(failureSummary))
      .map(({ html, failureSummary }) => `${html} ${failureSummary}`),
  }))
  return found.filter(({ where }) => where.length > 0)
}

/** What lies half under the composer at the foot of the screen is no smaller for it: it can be scrolled out. Its own size is what axe measures elsewhere. */
const isHalfCovered = (failureSummary: string): boolean => failureSummary.includes('partially obscured')
