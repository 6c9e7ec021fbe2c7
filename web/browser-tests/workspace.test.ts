import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { unzip } from '../../server/exports/testing.ts'
import { focused, tabTo } from './keyboard.ts'
import { ownApps, type PageOptions } from './own-app.ts'
import { hasBrowser, isDone, prepareSample } from './running.ts'
import { beginSample, beginWith, card, clickWords, edit, select } from './workspace.ts'

describe.skipIf(!hasBrowser())('the workspace, in a browser', () => {
  const { openShared: open } = ownApps()

  async function openSample(options: PageOptions = {}): Promise<Page> {
    const page = await open(options)
    await beginSample(page)
    await isDone(page)
    return page
  }
  const status = (page: Page, words: string) => page.getByText(words, { exact: true }).first().waitFor()
  const labels = (page: Page) =>
    page.getByRole('article').evaluateAll((cards) => cards.map((each) => /\bI\d+\b/.exec(each.textContent ?? '')?.[0]))

  test('from notes to a Word file: approve, edit, another one, reject, take it into the room, take it out', async () => {
    const page = await open()
    await prepareSample(page)
    await isDone(page)
    await status(page, '0 of 7 decided')
    await card(page, 'I1').getByRole('button', { name: 'Approve' }).click()
    await status(page, '1 of 7 decided')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('I2')
    await edit(page, 'I2', 'What told you who was thinking?')
    await card(page, 'I2').getByText('Changed by you · Approved').waitFor()
    const before = await card(page, 'I4').getByRole('heading').innerText()
    await card(page, 'I4').getByRole('button', { name: 'Another one' }).click()
    await expect.poll(() => card(page, 'I4').getByRole('heading').innerText()).not.toBe(before)
    const rejected = await card(page, 'I5').getByRole('heading').innerText()
    await card(page, 'I5').getByRole('button', { name: 'Reject' }).click()
    await page.getByRole('button', { name: 'Bring it back' }).waitFor()
    await page.getByRole('button', { name: 'Take it into the room' }).click()
    await status(page, 'All 7 decided')
    await page.getByRole('button', { name: 'Take it out' }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Word' }).click()])
    expect(download.suggestedFilename()).toMatch(/^Talk with Ms Ortiz.*\.docx$/)
    const words = new TextDecoder().decode(unzip(readFileSync(await download.path())).get('word/document.xml'))
    expect(words).toContain('What told you who was thinking?')
    const [asMarkdown] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Markdown' }).click()])
    expect(asMarkdown.suggestedFilename()).toMatch(/^Talk with Ms Ortiz.*\.md$/)
    const markdown = readFileSync(await asMarkdown.path(), 'utf8')
    expect(markdown).toContain('### What told you who was thinking?')
    expect(markdown).not.toContain(rejected)
    await page.reload()
    await status(page, 'All 7 decided')
  })

  test('a flagged question is mended by its rewrite; kept wordings are not flagged again', async () => {
    const page = await openSample()
    let checks = 0
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/api/checks')) checks += 1
    })
    await card(page, 'I2').getByRole('button', { name: 'Edit' }).click()
    const words = card(page, 'I2').getByLabel('Your words')
    await words.press('Control+A')
    await words.pressSequentially('Don’t you think the transitions were long?', { delay: 10 })
    expect(checks, 'while typing').toBe(0)
    await words.blur()
    await card(page, 'I2').getByText('Leading.').waitFor()
    await card(page, 'I2').getByRole('button', { name: 'Save' }).click()
    await card(page, 'I2').getByText('Changed by you · Approved').waitFor()
    expect(checks, 'having left the field').toBe(1)
    await card(page, 'I2').getByRole('button', { name: 'Use the rewrite' }).click()
    await expect.poll(() => card(page, 'I2').getByRole('heading').innerText()).toBe('What did you notice about the transitions?')
    expect(await card(page, 'I2').getByText('Leading.').isVisible()).toBe(false)

    const again = 'Don’t you think the groups were loud?'
    await edit(page, 'I3', again)
    await card(page, 'I3').getByRole('button', { name: 'Don’t flag this again' }).click()
    await card(page, 'I3').getByText('Leading.').waitFor({ state: 'hidden' })
    await edit(page, 'I4', again)
    await card(page, 'I4').getByText('Changed by you · Approved').waitFor()
    expect(await card(page, 'I4').getByText('Leading.').isVisible()).toBe(false)
  })

  test('words that nobody said stop an approval, and the rewrite takes the marks off', async () => {
    const page = await openSample()
    await edit(page, 'I2', 'You said, “Everyone had a turn today.” What do you make of that?')
    await card(page, 'I2').getByText('Not in your notes.').waitFor()
    expect(
      await card(page, 'I2')
        .getByRole('button', { name: /^Keep as it is/ })
        .isVisible(),
    ).toBe(false)
    await page.getByRole('button', { name: 'Take it into the room' }).click()
    await page.getByRole('heading', { name: 'One still waits for you' }).waitFor()
    await page.getByRole('button', { name: /^I2: not in your notes/ }).click()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('Everyone had a turn')
    await card(page, 'I2').getByRole('button', { name: 'Use the rewrite' }).click()
    await status(page, 'All 7 decided')
    expect(await card(page, 'I2').getByRole('heading').innerText()).not.toContain('“')
  })

  test('a verdict may be kept with a reason, and not without one', async () => {
    const page = await openSample()
    await edit(page, 'I2', 'You are the worst teacher in this building, so what will you change?')
    await card(page, 'I2').getByText('A verdict.').waitFor()
    await card(page, 'I2').getByRole('button', { name: 'Keep as it is…' }).click()
    await page.getByRole('button', { name: 'Keep it', exact: true }).click()
    expect(await page.getByLabel('Why keep it?').getAttribute('aria-invalid')).toBe('true')
    await page.getByLabel('Why keep it?').fill('Her own words, she laughs about it.')
    await page.getByRole('button', { name: 'Keep it', exact: true }).click()
    await card(page, 'I2').getByText('Approved, kept as it is').waitFor()
  })

  describe('the evidence', () => {
    const notes = '10:02 T: “Yes.” Maya: “Yes.” 👍🏽 all hands up.\r\n\r\n10:05 T: “Yes.” Ss copy the two bars.\r\nShe rushed, I think.'

    /** What the page asked to be marked: the offsets, and the words there. */
    async function marked(page: Page, act: () => Promise<void>) {
      const [request] = await Promise.all([page.waitForRequest(/\/corrections$/), act()])
      const { start, end } = request.postDataJSON() as { start: number; end: number }
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-label'))).toMatch(/^E\d+$/)
      await page.evaluate(() => (document.activeElement as HTMLElement).blur())
      return { start, words: notes.slice(start, end) }
    }

    test('what is selected is marked where it stands, whatever is around it', async () => {
      const page = await open()
      await beginWith(page, notes)
      const press = () => page.getByRole('button', { name: 'Mark as evidence', exact: true }).click()
      await select(page, '👍🏽 all hands')
      expect((await marked(page, press)).words).toBe('👍🏽 all hands')
      await select(page, 'Yes', 2)
      expect(await marked(page, press)).toEqual({ start: notes.lastIndexOf('Yes'), words: 'Yes' })
      await select(page, 'Ss copy the two bars')
      await page.locator('#notes-text').focus()
      await page.getByRole('button', { name: 'Mark as evidence', exact: true }).waitFor()
      expect((await marked(page, () => page.keyboard.press('Enter'))).words).toBe('Ss copy the two bars')
      await page.getByText('You corrected the evidence.').waitFor()
    })

    test('a piece is dropped, brought back, called an opinion and said to show something; the plan made again keeps what was approved', async () => {
      const page = await openSample()
      await card(page, 'I1').getByRole('button', { name: 'Approve' }).click()
      await status(page, '1 of 7 decided')
      await page.getByRole('button', { name: /^E7:/ }).click()
      await page.getByRole('button', { name: 'Not evidence' }).click()
      const dropped = page.getByRole('button', { name: /^E7, not evidence/ })
      await expect.poll(() => dropped.evaluate((label) => document.activeElement === label)).toBe(true)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Bring it back' }).click()
      await page.getByRole('button', { name: /^E7:/ }).click()
      await page.getByRole('button', { name: 'It is my opinion' }).click()
      await page.locator('em', { hasText: '4 hands' }).waitFor()
      await page.getByRole('button', { name: /^E5:/ }).click()
      await page.getByRole('button', { name: 'Change' }).click()
      await page.getByLabel('Relationships').click()
      await expect.poll(() => page.getByLabel('Relationships').isChecked()).toBe(true)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Make the plan again' }).click()
      await page.waitForURL(/draft=/)
      await isDone(page)
      await status(page, '1 of 7 decided')
      await page.getByRole('button', { name: 'Other plans' }).click()
      await page.getByRole('menuitem').first().waitFor()
    })

    test('a sentence is marked by keyboard alone', async () => {
      const page = await openSample()
      await page.getByRole('button', { name: 'Correct the evidence' }).press('Enter')
      const first = 'Grade 5 math, comparing fractions, 26 Ss, Tuesday 10:00'
      const sentence = page.getByRole('button', { name: `Mark as evidence: ${first}` })
      const [request] = await Promise.all([page.waitForRequest(/\/corrections$/), sentence.press('Enter')])
      expect(request.postDataJSON()).toEqual({ type: 'add', start: 0, end: first.length })
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-label'))).toMatch(/^E\d+$/)
    })

    test('evidence on a card lights its place in the notes, and the notes lead to the card', async () => {
      const page = await openSample()
      const tag = page.getByRole('button', { name: /^E\d+, \d/ }).first()
      const label = (await tag.innerText()).match(/E\d+/)?.[0]
      const mark = page.locator(`mark[data-evidence="${label}"]`).first()
      const colour = () => mark.evaluate((element) => getComputedStyle(element).backgroundColor)
      const before = await colour()
      await tag.focus()
      await expect.poll(colour).not.toBe(before)
      await clickWords(mark)
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('ARTICLE')
    })

    test('the sheet is printed on one page, copied and taken as a Word file, without the coach’s opinion', async () => {
      const page = await openSample({ permissions: ['clipboard-read', 'clipboard-write'] })
      await page.getByRole('link', { name: 'The evidence sheet' }).click()
      expect(await page.getByRole('article').innerText()).not.toContain('nervous')
      await page.getByRole('button', { name: 'Copy as Markdown' }).click()
      await page.getByText('Copied.').waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^# /)
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Word' }).click()])
      const words = new TextDecoder().decode(unzip(readFileSync(await download.path())).get('word/document.xml'))
      expect(words).not.toContain('nervous')
      for (const format of ['Letter', 'A4']) {
        const pdf = (await page.pdf({ format })).toString('latin1')
        expect(pdf.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1)
      }
    })
  })

  test('“why this one” shows the passage behind an item', async () => {
    const page = await openSample()
    await card(page, 'I2').getByRole('button', { name: 'Why this one' }).click()
    const panel = page.getByRole('dialog', { name: 'Why this one' })
    expect((await panel.getByRole('blockquote').first().innerText()).length).toBeGreaterThan(40)
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
  })

  test('by keyboard alone: decide, move within a stage and into another, edit, take it into the room and out', async () => {
    const page = await openSample({ reducedMotion: 'reduce' })
    const press = (key: string) => page.keyboard.press(key)
    await tabTo(page, 'Past the notes, to the plan')
    await press('Enter')
    await tabTo(page, 'Approve')
    await press('Enter')
    await status(page, '1 of 7 decided')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('I2')
    expect(await labels(page)).toEqual(['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7'])

    await tabTo(page, 'Move I2')
    await press('Space')
    await page.getByText('Picked up. Arrow keys move it.').waitFor({ state: 'attached' })
    await press('ArrowDown')
    await page.getByText('To Reality, place 3.').waitFor({ state: 'attached' })
    await press('Space')
    await expect.poll(() => labels(page)).toEqual(['I1', 'I3', 'I2', 'I4', 'I5', 'I6', 'I7'])
    await expect.poll(() => focused(page)).toBe('Move I2')

    await tabTo(page, 'Edit')
    await press('Enter')
    await expect.poll(() => focused(page)).toBe('Your words')
    await press('Control+A')
    await page.keyboard.type('What told you who was thinking?')
    await tabTo(page, 'Save')
    await press('Enter')
    await card(page, 'I2').getByText('Changed by you · Approved').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('I4')

    await tabTo(page, /^More for I6/)
    await press('Enter')
    await expect.poll(() => focused(page)).toBe('Move up')
    await press('End')
    expect(await focused(page)).toBe('To Will')
    await press('Enter')
    await expect.poll(() => labels(page)).toEqual(['I1', 'I3', 'I2', 'I4', 'I5', 'I7', 'I6'])
    await expect.poll(() => focused(page)).toMatch(/^More for I6/)

    await tabTo(page, 'Move I7', { back: true })
    await press('Space')
    await page.getByText('Picked up. Arrow keys move it.').waitFor({ state: 'attached' })
    await press('ArrowUp')
    await page.getByText(/^To \w+, place \d+\.$/).waitFor({ state: 'attached' })
    await press('Escape')
    expect(await labels(page)).toEqual(['I1', 'I3', 'I2', 'I4', 'I5', 'I7', 'I6'])

    await tabTo(page, 'Take it into the room', { back: true, most: 200 })
    await press('Enter')
    await expect.poll(() => focused(page)).toBe('Take it out')
    await press('Enter')
    await page.getByRole('dialog', { name: 'Take it out' }).waitFor()
    await tabTo(page, 'Word')
    const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')])
    expect(download.suggestedFilename()).toMatch(/\.docx$/)
    await page.reload()
    await status(page, 'All 7 decided')
    expect(await labels(page)).toEqual(['I1', 'I3', 'I2', 'I4', 'I5', 'I7', 'I6'])
  })

  test.each([1024, 1366])('at %i px what one could say stands on one line, and its end can be reached', async (width) => {
    const page = await openSample({ viewport: { width, height: 768 } })
    const chips = page.getByRole('list', { name: 'What you could say' }).getByRole('button')
    const tops = await chips.evaluateAll((all) => all.map((chip) => chip.getBoundingClientRect().top))
    expect(tops.length).toBeGreaterThan(1)
    expect(new Set(tops).size).toBe(1)
    const last = chips.last()
    await last.focus()
    const isInSight = (element: Element) =>
      element.getBoundingClientRect().right <= (element.closest('ul')?.getBoundingClientRect().right ?? 0)
    expect(await last.evaluate(isInSight)).toBe(true)
  })

  test('on paper stands the plan and nothing to press: every question, no bar, no composer', async () => {
    const page = await openSample()
    const questions = await page.getByRole('article').getByRole('heading').allInnerTexts()
    const bar = page.getByRole('link', { name: 'Conversations', exact: true })
    const composer = page.getByRole('form', { name: 'Say something' })
    expect([await bar.isVisible(), await composer.isVisible()]).toEqual([true, true])
    await page.emulateMedia({ media: 'print' })
    expect([await bar.isVisible(), await composer.isVisible()]).toEqual([false, false])
    expect(await page.getByRole('button', { name: /^(Approve|Edit|Reject|Another one|Rename)$/ }).count()).toBe(0)
    for (const question of questions) expect(await page.getByRole('heading', { name: question }).isVisible(), question).toBe(true)
  })

  test('a conversation is given another name: Enter saves it, Escape gives the old one back', async () => {
    const page = await openSample()
    const title = page.getByRole('heading', { level: 1 })
    const before = await title.innerText()
    await page.getByRole('button', { name: 'Rename' }).click()
    await expect.poll(() => focused(page)).toBe('Name of the conversation')
    await page.keyboard.type('Half a name')
    await page.keyboard.press('Escape')
    await expect.poll(() => focused(page)).toBe('Rename')
    expect(await title.innerText()).toBe(before)
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('Name of the conversation')
    await page.keyboard.type('Fractions, the second talk')
    await page.keyboard.press('Enter')
    await expect.poll(() => title.innerText()).toBe('Fractions, the second talk')
    await page.reload()
    await expect.poll(() => title.innerText()).toBe('Fractions, the second talk')
  })

  test('by pointer a card is put into another stage, and keeps what is being typed in it', async () => {
    const page = await openSample()
    await card(page, 'I1').getByRole('button', { name: 'Edit' }).click()
    await card(page, 'I1').getByLabel('Your words').fill('Half a thought')
    const from = await page.getByRole('button', { name: 'Move I1' }).boundingBox()
    const over = await card(page, 'I2').boundingBox()
    if (!from || !over) throw new Error('the cards are not there')
    await page.mouse.move(from.x + 10, from.y + 10)
    await page.mouse.down()
    await page.mouse.move(from.x, from.y + 40, { steps: 4 })
    await page.mouse.move(over.x + 300, over.y + 4, { steps: 8 })
    await page.mouse.up()
    await page.getByText('Nothing in this stage.').waitFor()
    expect(await card(page, 'I1').getByLabel('Your words').inputValue()).toBe('Half a thought')
    await page.reload()
    await page.getByText('Nothing in this stage.').waitFor()
    expect(await card(page, 'I1').getByLabel('Your words').inputValue()).toBe('Half a thought')
  })

  test('a second coaching model stands beside the first, from the same notes, and one is gone on with', async () => {
    const page = await openSample()
    await page.getByRole('button', { name: 'Compare with…' }).click()
    await page.getByRole('menuitem', { name: 'Impact Cycle' }).click()
    await page.waitForURL(/beside=/)
    const [first, second] = [page.getByRole('region', { name: 'GROW' }), page.getByRole('region', { name: 'Impact Cycle' })]
    await second.getByText('The plan is complete').waitFor()
    await second.getByRole('button', { name: 'Approve' }).first().click()
    await second.getByText(/^1 of \d decided$/).waitFor()
    await first.getByText('0 of 7 decided').waitFor()
    await page.reload()
    await second.getByText(/^1 of \d decided$/).waitFor()
    await second.getByRole('button', { name: 'Go on with this one' }).click()
    await page.getByText('Impact Cycle · facilitative').waitFor()
    await status(page, '1 of 7 decided')
  })

  test('at 360 px nothing scrolls sideways, and the notes open over a card that stays in sight', async () => {
    const page = await openSample({ viewport: { width: 360, height: 740 }, hasTouch: true })
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
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
    await page.getByRole('button', { name: 'Your notes', exact: true }).tap()
    await edit(page, 'I2', 'Don’t you think the transitions were long?')
    await card(page, 'I2').getByText('Leading.').waitFor()
    await page.getByRole('button', { name: 'Compare with…' }).tap()
    await page.getByRole('menuitem', { name: 'Impact Cycle' }).tap()
    await page.waitForURL(/beside=/)
    await page.getByRole('button', { name: 'Impact Cycle', exact: true }).tap()
    await page.getByRole('heading', { name: 'Identify' }).waitFor()
    expect(await sideways()).toBe(0)
    await page.getByRole('button', { name: 'Back to one plan' }).tap()
    await page.getByRole('link', { name: 'Five minutes' }).tap()
    expect(await sideways()).toBe(0)
    await page.getByRole('link', { name: 'The evidence sheet' }).tap()
    await page.getByRole('heading', { name: 'What was seen and heard' }).waitFor()
    expect(await sideways()).toBe(0)
  })
})
