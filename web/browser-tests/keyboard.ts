import type { Page } from 'playwright-core'

/** What the focus is on, by its name. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: at } = document
    const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent
    return (at?.getAttribute('aria-label') ?? label ?? '').trim()
  })

/** Presses Tab, or Shift and Tab, until the focus is on what has this name. @throws when so many presses don’t lead there */
export async function tabTo(page: Page, words: string | RegExp, { back = false, most = 40 } = {}): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
    const here = await focused(page)
    if (typeof words === 'string' ? here === words : words.test(here)) return
  }
  throw new Error(`No Tab leads to ${words}`)
}
