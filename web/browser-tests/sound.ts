import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** The looks that every screen has: light and dark, wide and narrow. */
export const looks = (['light', 'dark'] as const).flatMap((colorScheme) => [1280, 360].map((width) => ({ colorScheme, width })))

/** axe finds no violation of WCAG 2.2 AA or of its best practices in a page as it is now, or in a part of it, and nothing in it is wider than the screen. */
export async function isSound(page: Page, state: string, part = 'html'): Promise<void> {
  const found = await violationsIn(page, part)
  expect(found, state).toEqual([])
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(sideways, `${state}: sideways`).toBe(0)
}

async function violationsIn(page: Page, part: string): Promise<{ id: string; where: string[] }[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.map(({ id, nodes }) => ({
    id,
    where: nodes
      .filter((node) => id !== 'target-size' || !isHalfCovered(node))
      .map(({ html, failureSummary }) => `${html} ${failureSummary}`),
  }))
  return found.filter(({ where }) => where.length > 0)
}

/** What lies half under the composer at the foot of the screen is no smaller for it: it can be scrolled out. Its own size is what axe measures elsewhere. */
const isHalfCovered = ({ failureSummary = '' }: { failureSummary?: string }): boolean => failureSummary.includes('partially obscured')
