import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { paragraph, wordOf } from '../../server/documents/testing.ts'
import { samplePlan } from '../features/start/sample-lesson-plan.ts'
import { ownApps } from './own-app.ts'
import { hasBrowser, isDone } from './running.ts'
import { isSound, looks } from './sound.ts'

describe.skipIf(!hasBrowser())('feedback on a lesson plan, in a browser', () => {
  const { openShared } = ownApps()
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
  const box = (page: Page) => page.getByRole('textbox', { name: 'What are you getting ready for?' })
  const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`)
  const line = (page: Page, number: number) => page.locator(`[data-line="${number}"]`)
  const isLit = async (page: Page, number: number) =>
    (await line(page, number).getAttribute('class'))?.split(' ').includes('bg-mark') ?? false
  const feedback = (page: Page) => page.getByRole('region', { name: 'The feedback' })

  /** From the front door, by the sample, to feedback that is written. */
  async function openSample(page: Page): Promise<void> {
    await page.goto('/')
    const job = page.getByRole('button', { name: 'Feedback on a lesson plan' })
    if ((await job.getAttribute('aria-expanded')) !== 'true') await job.click()
    await press(page, 'Open a sample')
    await press(page, 'Start')
    await page.waitForURL(/\/conversations\//)
    await isDone(page)
  }

  test('a Word file is read, and becomes feedback beside the plan as it was and what was understood of it', async () => {
    const page = await openShared({ viewport: { width: 1440, height: 900 } })
    await page.goto('/')
    const body = samplePlan.text
      .split('\n')
      .filter(Boolean)
      .map((text) => paragraph(text.replace(/^#+ /, '')))
    const docx = wordOf(body.join(''))
    const file = {
      name: 'Floating.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: docx,
    }
    await page.locator('input[type=file]').setInputFiles(file)
    await expect.poll(() => box(page).inputValue()).toContain('Students will understand why some objects float')
    await press(page, 'Feedback on a lesson plan')
    await press(page, 'Start')
    await page.waitForURL(/\/conversations\//)
    await isDone(page)
    await page.getByText('Lesson-plan feedback').first().waitFor()
    await page.getByRole('region', { name: 'The plan as it was' }).getByText('Explain density with the slides.').waitFor()
    await page.getByText('The parts add up to 50 minutes; the period has 45: 5 too many.').waitFor()
    await page.getByText('It names nothing that can be seen or heard: “understand”.').waitFor()
    await page.getByRole('heading', { name: 'Worth a look' }).waitFor()
    expect(await page.locator('[data-part]').count()).toBe(12)
  })

  test('a part lights its lines and a line its part; what was misread is set right, taken back, and made feedback of', async () => {
    const page = await openShared({ viewport: { width: 1440, height: 900 } })
    await openSample(page)
    await part(page, 'closure').getByText('Its heading has nothing under it.').waitFor()
    await part(page, 'assessment')
      .getByRole('button', { name: /^Assessment/ })
      .hover()
    await expect.poll(() => isLit(page, 30)).toBe(true)
    await line(page, 17).getByRole('button', { name: 'Line 17' }).hover()
    await expect.poll(async () => (await part(page, 'instruction').getAttribute('class'))?.includes('bg-mark')).toBe(true)

    // Its heading stands empty; where pairs explain is where the lesson closes, says its coach.
    await part(page, 'closure')
      .getByRole('button', { name: /^Closure/ })
      .click()
    await part(page, 'closure')
      .getByRole('button', { name: /^Which lines belong here/ })
      .click()
    await page.keyboard.press('Tab')
    await line(page, 21).getByRole('button', { name: 'Line 21' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('They stay with Guided practice, too').waitFor()
    await press(page, 'They belong there')
    await page.getByText('Closure: line 21 belongs to it now.').first().waitFor()
    await part(page, 'closure').getByText('line 21', { exact: true }).first().waitFor()
    await page.getByText('You corrected how the plan was read.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('part-closure')

    await press(page, 'Undo')
    await part(page, 'closure').getByText('Not there').waitFor()
    await part(page, 'materials')
      .getByRole('button', { name: /^Materials/ })
      .click()
    await part(page, 'materials').getByRole('button', { name: 'There is none' }).click()
    await part(page, 'materials').getByText('You said there is none.').waitFor()

    const address = page.url()
    await press(page, 'Make the feedback again')
    await page.waitForURL((url) => url.href !== address)
    await isDone(page)
    await part(page, 'materials').getByText('You said there is none.').waitFor()
    await page.getByRole('button', { name: 'Other feedback' }).waitFor()
  })

  test('selected words say which part they belong to', async () => {
    const page = await openShared({ viewport: { width: 1440, height: 900 } })
    await openSample(page)
    await line(page, 21).locator('[data-at]').first().dblclick()
    await page.getByLabel('Line 21: to which part?').selectOption('check for understanding')
    await press(page, 'They belong there')
    await part(page, 'check for understanding').getByText(/21/).first().waitFor()
  })

  test('pieces are decided on, ordered by a framework, and taken out', async () => {
    const page = await openShared({ viewport: { width: 1440, height: 900 } })
    await openSample(page)
    const cards = page.getByRole('article')
    await feedback(page)
      .getByText(/ · Strength$/)
      .first()
      .waitFor()
    await feedback(page)
      .getByText(/ · Wondering$/)
      .first()
      .waitFor()
    expect(await page.getByText('Five minutes').count()).toBe(0)
    expect(await page.getByRole('button', { name: /^Compare with/ }).count()).toBe(0)
    await cards.first().getByRole('button', { name: 'Reject' }).click()
    await page.getByText(/^1 of \d+ decided$/).waitFor()
    await cards.nth(1).getByRole('button', { name: 'Approve', exact: true }).click()
    await page.getByText(/^2 of \d+ decided$/).waitFor()

    await press(page, 'Order by a framework')
    await page.getByRole('menuitem', { name: 'Universal Design for Learning' }).click()
    await page.getByText('ordered by Universal Design for Learning').waitFor()
    await page.getByText(/^1 of \d+ decided$/).waitFor()

    await press(page, 'Approve the rest')
    const waiting = page.getByText(/still waits? for you$/)
    const takeOut = page.getByRole('button', { name: 'Take it out' })
    await takeOut.or(waiting).first().waitFor()
    while (!(await takeOut.isVisible())) {
      const open = cards.filter({ has: page.getByRole('button', { name: 'Reject' }) }).filter({ hasNot: page.getByText(/Approved/) })
      const before = await page.getByText(/^\d+ of \d+ decided$/).textContent()
      await open.first().getByRole('button', { name: 'Reject' }).click()
      await expect
        .poll(async () => (await takeOut.isVisible()) || (await page.getByText(/^\d+ of \d+ decided$/).textContent()) !== before)
        .toBe(true)
    }
    await takeOut.click()
    expect(await page.getByRole('radio').count()).toBe(0)
    const download = page.waitForEvent('download')
    await press(page, 'Markdown')
    const words = await (await (await download).createReadStream()).toArray()
    const text = Buffer.concat(words).toString('utf8')
    expect(text).toMatch(/^# Lesson-plan feedback/)
    expect(text).toContain('## Strengths')
    expect(text).not.toContain('notes')
  })

  test('a later version of the plan is dropped into the thread: new feedback, what changed, and the old one beside', async () => {
    const page = await openShared({ viewport: { width: 1440, height: 900 } })
    await openSample(page)
    const later = samplePlan.text
      .replace('understand why', 'predict and explain why')
      .replace('## Closure (5 minutes)\n', '## Closure (5 minutes)\nStudents share one surprise.\n')
    await page.locator('input[type=file]').setInputFiles({ name: 'Floating 2.md', mimeType: 'text/markdown', buffer: Buffer.from(later) })
    const address = page.url()
    await page.getByRole('form', { name: 'Say something' }).getByRole('button', { name: 'Send' }).click()
    await page.waitForURL((url) => url.href !== address)
    await isDone(page)
    await page.getByText('Since the version before').waitFor()
    await page.getByText('Students share one surprise.').first().waitFor()
    await press(page, 'Other feedback')
    await page.getByRole('menuitem', { name: /version 1/ }).waitFor()
  })

  for (const { width, look } of [
    ...looks,
    { width: 1440, look: { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' as const } },
  ]) {
    test(`at ${width} pixels all of it is sound, and works by keyboard`, async () => {
      const page = await openShared(look)
      await page.goto('/')
      await press(page, 'Feedback on a lesson plan')
      await isSound(page, 'the front door, for a plan')
      await openSample(page)
      await isSound(page, 'the feedback')
      if (width < 800) await press(page, 'Its parts')
      await part(page, 'objective')
        .getByRole('button', { name: /^Objective/ })
        .focus()
      await page.keyboard.press('Enter')
      await isSound(page, 'a part, open')
      await part(page, 'objective')
        .getByRole('button', { name: /^Which lines belong here/ })
        .focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Line 7')
      await page.keyboard.press('Space')
      await page.keyboard.press('Shift+ArrowDown')
      await page.getByLabel('Lines 7–8: to which part?').waitFor()
      await isSound(page, 'choosing lines')
      await page.keyboard.press('Escape')
      await expect.poll(() => page.getByRole('form', { name: 'Which part these lines belong to' }).count()).toBe(0)
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('part-objective')
    })
  }
})
