import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { focused } from './keyboard.ts'
import { ownApps } from './own-app.ts'
import { hasBrowser, isDone } from './running.ts'
import { isSound, looks } from './sound.ts'
import { beginSample, card } from './workspace.ts'

const lookFors = `# River Street look-fors

## Everyone talks

Every student says an idea aloud before the class hears one from a few.

- Partners are named in the plan.

| look-for | where |
|---|---|
| marigold slip | closure |

## Shown before leaving

Each student shows something. <img src=x onerror=alert(1)> [go](javascript:alert(2))
`

describe.skipIf(!hasBrowser())('knowledge, in a browser', () => {
  const { open, openShared } = ownApps()
  const search = (page: Page) => page.getByRole('searchbox', { name: 'Search' })
  const found = (page: Page) => page.getByRole('region', { name: 'What was found' }).getByRole('link')
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
  const box = (page: Page) => page.getByRole('textbox', { name: 'What are you getting ready for?' })

  describe('browsed and searched', () => {
    test('from the families to a page, its questions and its neighbours', async () => {
      const page = await openShared()
      await page.goto('/')
      await page.getByRole('link', { name: 'Knowledge', exact: true }).click()
      await page.getByRole('link', { name: /^Coaching models .*20$/ }).click()
      await page.getByRole('link', { name: /^GROW GROW is a conversation/ }).click()
      await page.getByRole('heading', { level: 1, name: 'GROW' }).waitFor()
      await page.getByText('Comes with Thinking Partner').waitFor()
      expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(
        expect.arrayContaining(['The idea', 'Goal', 'Reality', 'Sources', 'Used in your plans', 'See also']),
      )
      await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Options' }).click()
      await expect.poll(() => focused(page)).toBe('Options')
      await page.getByRole('link', { name: 'Questions for Goal' }).click()
      await page.getByText('For Goal, in GROW.').waitFor()
      await page.getByLabel('How much it asks').selectOption('Goes to beliefs and purposes')
      await page.waitForURL(/depth=deep/)
      await page.getByRole('listitem').filter({ hasText: 'Goes to beliefs and purposes' }).first().waitFor()
      await page.getByLabel('About', { exact: true }).selectOption('The use of technology')
      await page.reload()
      await page.getByLabel('About', { exact: true }).waitFor()
      expect(await page.getByLabel('About', { exact: true }).inputValue()).toBe('technology')
    })

    test('a search runs while one types, stands out in what was found, survives a reload, and is gone through by keyboard', async () => {
      const page = await openShared()
      await page.goto('/knowledge')
      await search(page).pressSequentially('exit tick')
      await page.waitForURL(/q=exit\+tick/)
      await found(page).filter({ hasText: 'Exit ticket' }).first().waitFor()
      const standingOut = (await page.locator('mark').allInnerTexts()).map((words) => words.toLowerCase())
      expect(standingOut).toContain('ticket')
      expect(new Set(standingOut.map((words) => words.slice(0, 4)))).toEqual(new Set(['exit', 'tick']))
      await page.reload()
      await found(page).first().waitFor()
      expect(await search(page).inputValue()).toBe('exit tick')

      await search(page).press('ArrowDown')
      const first = await focused(page)
      await page.keyboard.press('ArrowDown')
      expect(await focused(page)).not.toBe(first)
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('ArrowUp')
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('search')
      await search(page).press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/knowledge\/[\w-]+#/)
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('The passage you came for')
      await page.goBack()
      await found(page).first().waitFor()
      expect(await search(page).inputValue()).toBe('exit tick')
    })

    test('a search is narrowed to a family, finds nothing in plain words, and an older answer never comes after a newer one', async () => {
      const page = await openShared({ expected: /Failed to load resource/ })
      await page.goto('/knowledge?q=silence')
      await found(page).first().waitFor()
      await page.getByLabel('In', { exact: true }).selectOption('Coaching practice')
      await page.waitForURL(/family=practice/)
      await expect
        .poll(async () => new Set(await found(page).locator('> span:first-child > span:last-child').allInnerTexts()))
        .toEqual(new Set(['Coaching practice']))
      await page.route('**/knowledge/search?*', async (route) => {
        if (route.request().url().includes('q=jig&')) await new Promise((wake) => setTimeout(wake, 1_000))
        await route.continue().catch(() => {})
      })
      await page.goto('/knowledge')
      const slow = page.waitForRequest(/q=jig&/)
      await search(page).fill('jig')
      await slow
      await search(page).fill('wise feedback')
      await found(page).filter({ hasText: 'Wise feedback' }).first().waitFor()
      await page.unrouteAll({ behavior: 'wait' })
      expect(await found(page).filter({ hasText: 'Jigsaw' }).count()).toBe(0)

      await search(page).fill('???')
      await page.getByText('Nothing fits that.').waitFor()
      await press(page, 'exit ticket')
      await found(page).filter({ hasText: 'Exit ticket' }).first().waitFor()
      await page.route('**/knowledge/search?*', (route) => route.abort())
      await search(page).fill('another')
      await page.getByText('Thinking Partner can’t be reached.').waitFor()
      await page.unrouteAll()
      await press(page, 'Try again')
      await found(page).first().waitFor()
    })

    test('a citation in a plan leads to the passage on its page, which leads back to the plan', async () => {
      const page = await openShared()
      await beginSample(page)
      await isDone(page)
      await card(page, 'I2').getByRole('button', { name: 'Why this one' }).click()
      const panel = page.getByRole('dialog', { name: 'Why this one' })
      const words = (await panel.getByRole('blockquote').first().innerText()).split('\n')[0] ?? ''
      await panel
        .getByRole('link', { name: /^Read on in / })
        .first()
        .click()
      await page.waitForURL(/\/knowledge\/[\w-]+#.+\/\d+$/)
      const passage = page.getByRole('region', { name: 'The passage you came for' })
      await passage.getByText(words).waitFor()
      const inSight = () => passage.evaluate((element) => element.getBoundingClientRect().top < window.innerHeight / 2)
      await expect.poll(inSight).toBe(true)
      await page.reload()
      await passage.waitFor()
      await expect.poll(inSight).toBe(true)
      await page.getByRole('region', { name: 'Used in your plans' }).getByRole('link').click()
      await page.waitForURL(/\/conversations\/.*draft=/)
      await card(page, 'I2').waitFor()
      await page.goto('/knowledge/grow#goal/99')
      await page.getByText('isn’t on this page any more').waitFor()
    })

    test('a coaching model is chosen, and a strategy drawn on, to draft with', async () => {
      const page = await openShared({ expected: /404/ })
      await page.goto('/knowledge/oskar')
      await page.getByRole('link', { name: 'Draft with this' }).click()
      await page.getByText('OSKAR is chosen as the coaching model.').waitFor()
      await expect.poll(() => new URL(page.url()).search).toBe('')
      await box(page).fill('10:02 T: "What do you notice?" 4 hands.\n10:05 Maya: "Cut the half into two." T: "Good."')
      await page.goto('/knowledge/wait-time#what-it-is/1')
      await page.getByRole('region', { name: 'The passage you came for' }).getByRole('link', { name: 'Draft with this' }).click()
      await page.getByText('The plan draws on Wait time: it asks').waitFor()
      await page.reload()
      await page.getByText('The plan draws on Wait time: it asks').waitFor()
      await press(page, 'Start')
      await page.waitForURL(/\/conversations\//)
      const thread = page.getByRole('log', { name: 'What was said' })
      await thread.getByText(/OSKAR.*Wait time/).waitFor()
      await page
        .getByText(/Two ideas|Beside your own ideas|Other teachers have tried/)
        .first()
        .waitFor()
      await page.goto('/?drawOn=nothing-like-it')
      await page.getByText('is not there any more').waitFor()
      await expect.poll(() => new URL(page.url()).search).toBe('')
      await press(page, 'Leave it out')
      await page.getByText('is not there any more').waitFor({ state: 'detached' })
    })
  })

  describe('documents of one’s own', () => {
    const file = (name: string, words: string) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(words) })
    const row = (page: Page, title: string) =>
      page.getByRole('list', { name: 'Documents' }).getByRole('listitem').filter({ hasText: title })

    test('one is added, found, read in its passages, shared, renamed, replaced and removed', async () => {
      const { page } = await open({ expected: /404/ })
      await page.goto('/knowledge?family=document')
      await page.getByText('Nothing has been added yet.').waitFor()
      await page.locator('input[type=file]').first().setInputFiles(file('look-fors.md', lookFors))
      await row(page, 'River Street look-fors').getByText('two passages').waitFor()
      await row(page, 'River Street look-fors').getByText('Only you can see it').waitFor()

      await search(page).fill('marigold slip')
      await found(page).filter({ hasText: 'marigold' }).click()
      await page.getByRole('cell', { name: 'marigold slip' }).waitFor()
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('everyone-talks/1')
      expect(await page.getByRole('list', { name: 'Passages' }).locator('img, a[href^=javascript]').count()).toBe(0)

      await page.goto('/knowledge?family=document')
      await press(page, 'Share with your team: River Street look-fors')
      await row(page, 'River Street look-fors').getByText('Your team can see it').waitFor()
      await press(page, 'Rename: River Street look-fors')
      expect(await focused(page)).toBe('Title')
      await page.getByLabel('Title').fill('Our three')
      await press(page, 'Save')
      await expect.poll(() => focused(page)).toBe('Rename: Our three')
      await row(page, 'Our three').locator('input[type=file]').setInputFiles(file('new.md', '# New\n\nOne passage about tulips.'))
      await page.getByRole('list', { name: 'Documents' }).getByText('one passage').waitFor()
      await press(page, /^Remove: /)
      await page.getByText('for good?').waitFor()
      await press(page, 'Keep it')
      expect(await focused(page)).toBe('Remove: Our three')
      await press(page, /^Remove: /)
      await press(page, 'Remove it')
      await page.getByText('Nothing has been added yet.').waitFor()
      await expect.poll(() => focused(page)).toBe('Your documents')
      await page.goto('/knowledge?q=tulips')
      await found(page).first().waitFor()
      expect(await found(page).filter({ hasText: 'tulips' }).count()).toBe(0)
    })

    test('one is dropped, one is pasted; what is typed survives a reload, and what can’t be read is said', async () => {
      const { page } = await open({ expected: /Failed to load resource/ })
      await page.goto('/knowledge?family=document')
      await page.getByText('Nothing has been added yet.').waitFor()
      await page.evaluate((words) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([words], 'dropped.md', { type: 'text/markdown' }))
        document.querySelector('h1')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      }, lookFors)
      await row(page, 'River Street look-fors').waitFor()
      await press(page, 'Paste text')
      await press(page, 'Add it')
      await page.getByText('Give it a title, to find it by.').waitFor()
      await page.getByLabel('Title').fill('A thought')
      await page.getByLabel('Text', { exact: true }).fill('Coaches who listen hear more.')
      await page.reload()
      await press(page, 'Paste text')
      expect(await page.getByLabel('Title').inputValue()).toBe('A thought')
      await press(page, 'Add it')
      await row(page, 'A thought').getByText('one passage').waitFor()
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name: 'broken.docx', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004 no') })
      await page.getByRole('alert').getByText('can’t be read').waitFor()
    })
  })

  describe('a document that is being made ready', () => {
    test('its page says how far it is, and shows what is in it without being asked', async () => {
      const { page } = await open()
      await page.goto('/knowledge?family=document')
      const words = Array.from({ length: 600 }, (_, at) => `## Part ${at}\n\nWhat students said on day ${at}.`).join('\n\n')
      const buffer = Buffer.from(`# A year\n\n${words}`)
      await page.locator('input[type=file]').first().setInputFiles({ name: 'year.md', mimeType: 'text/markdown', buffer })
      await page.getByRole('link', { name: 'A year' }).click()
      await page.getByText(/^Getting ready: [\d,]+ of 600 passages$/).waitFor()
      await page.getByText('It is ready: searches find it from now on.').waitFor()
      await page.getByText(/^Added today .* · 600 passages$/).waitFor()
      await page.getByText('What students said on day 0.').waitFor()
    })
  })

  describe('accessibility', () => {
    test.each(looks)('no violation at $width px', async ({ look }) => {
      const page = await openShared({ ...look, expected: /404/ })
      const see = async (path: string, words: string | RegExp) => {
        await page.goto(path)
        await page.getByText(words).first().waitFor()
        await isSound(page, path)
      }
      await see('/knowledge', 'What you or your team have added.')
      await see('/knowledge?family=strategy', 'Think-pair-share')
      await see('/knowledge?q=students+who+never+raise+a+hand', 'the nearest first')
      await see('/knowledge?q=%3F%3F%3F', 'Nothing fits that.')
      await see('/knowledge/grow#goal/1', 'Two ways to ask about the goal')
      await see('/knowledge/wait-time', 'What to look for')
      await see('/knowledge/bloom', 'What it looks for')
      await see('/knowledge/boone-lab-debrief', 'It begins')
      await see('/knowledge/question-bank#hope-for-the-door', 'What were you hoping students')
      await see('/knowledge/no-such-page', 'There is no such page')
      await see('/?drawOn=wait-time', 'The plan draws on Wait time')
      await page.goto('/knowledge?family=document')
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name: 'a.md', mimeType: 'text/markdown', buffer: Buffer.from(lookFors) })
      await page.getByText('two passages').first().waitFor()
      await press(page, 'Paste text')
      await press(page, 'Add it')
      await page
        .getByRole('button', { name: /^Remove: / })
        .first()
        .click()
      await isSound(page, 'documents, all of it open')
      await page.getByRole('link', { name: 'River Street look-fors' }).first().click()
      await page.getByRole('cell', { name: 'marigold slip' }).waitFor()
      await isSound(page, 'a document')
    })
  })
})
