import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { settingsFor } from '../../server/provider/testing.ts'
import { held } from '../../server/testing/held.ts'
import { answer } from '../../server/testing/scripted-answers.ts'
import { status } from '../../server/testing/scripted-faults.ts'
import { plan, planCutAfter } from '../../server/testing/scripted-plan.ts'
import { tabTo } from './keyboard.ts'
import { ownApps } from './own-app.ts'
import { hasBrowser, isDone } from './running.ts'
import { isSound, looks } from './sound.ts'
import { opensWithLanguageModel } from './with-language-model.ts'
import { beginWith, card } from './workspace.ts'

const notes = `10:02 T: "What do you notice about the two bars?" 4 hands. Waits about 1 sec.
10:05 Xiomara: "They're the same because you can cut the half into two." T: "Good."
10:12 Same 4 students answer. Thadeus and 21 others silent, and juniper reads.
10:19 TPS on problem 6. All pairs talking.`

const roster = 'Xiomara Vega\nThaddeus Okafor\n\nStaff:\nMs Ottilie Brandt'
const rostered = ['Xiomara', 'Vega', 'Thaddeus', 'Thadeus', 'Okafor', 'Ottilie', 'Brandt', 'juniper']

describe.skipIf(!hasBrowser())('a language model, in a browser', () => {
  const { open } = ownApps()
  const withLanguageModel = opensWithLanguageModel(open)
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
  const cards = (page: Page) => page.getByRole('article')

  async function saveRoster(page: Page, text: string): Promise<void> {
    await page.goto('/roster')
    await page.getByLabel('Students, a name a line').fill(text)
    await press(page, 'Save the roster')
    await page.getByText(/^Saved: /).waitFor()
  }

  const words = (page: Page) => page.getByRole('region', { name: 'From this conversation' })

  test('what would be sent is seen first, names replaced; then it writes beside the other plan, and no listed name has left', async () => {
    const quoting = { S2: { text: 'At 10:05 {Student1} explained it. What did you make of that?', evidence: ['E3'] } }
    const { double, page } = await withLanguageModel([plan(quoting)], { masks: true })
    await saveRoster(page, roster)
    await beginWith(page, notes)
    expect(await page.getByText('Built-in drafter · nothing leaves this computer').first().isVisible()).toBe(true)
    await page.getByRole('link', { name: 'See what is sent' }).click()
    await page.getByRole('heading', { name: 'What would be sent to scripted' }).waitFor()
    await words(page).getByText('{Student2}').waitFor()
    const behind = page.getByRole('region', { name: 'Who stands behind the placeholders' })
    expect(await behind.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/\{Student1\}\s*is Xiomara, from your roster/),
      expect.stringMatching(/\{Student2\}\s*is Thadeus, from your roster/),
    ])
    expect(await words(page).innerText()).toContain('juniper')

    await page.getByText('A name got through?').click()
    await page.getByLabel('The name').fill('Juniper')
    await press(page, 'Add it to your roster')
    await page.getByText('It is on your roster, and replaced now.').waitFor()
    await words(page).getByText('{Student3}').waitFor()
    for (const name of rostered) expect(await words(page).innerText()).not.toContain(name)
    await page.getByRole('link', { name: 'Not now' }).click()
    await cards(page).first().waitFor()
    expect(double.requests).toEqual([])

    await page.getByRole('link', { name: 'See what is sent' }).click()
    await words(page).getByText('{Student3}').waitFor()
    await press(page, 'Let scripted write')
    await page.waitForURL(/beside=/)
    const byModel = page.getByRole('region', { name: 'By scripted' })
    await byModel.getByRole('heading', { name: 'At 10:05 Xiomara explained it. What did you make of that?' }).waitFor()
    await byModel.getByText(/^Written by scripted/).waitFor()
    expect(
      await page
        .getByText(/^scripted at 127\.0\.0\.1:\d+ · names are replaced$/)
        .first()
        .isVisible(),
    ).toBe(true)
    for (const name of rostered) expect(double.everything()).not.toContain(name)

    await byModel.getByRole('link', { name: 'What was sent' }).click()
    await page.getByText('For a plan').click()
    await words(page).getByText('{Student1}').first().waitFor()
    const sent = double.asked[0]?.body.messages.at(-1)?.content ?? ''
    expect(sent).toContain((await words(page).locator('p').innerText()).slice(0, 200))
    await page.goto('/')
    await page.getByText('More about this conversation').click()
    expect(await page.getByLabel('Written by').locator('option').allInnerTexts()).toEqual(['scripted', 'The built-in drafter'])
  })

  test('wherever it is asked for before what is sent was seen, the page leads there, by keyboard too', async () => {
    const { double, page } = await withLanguageModel([plan()], { masks: true, expected: /409/ })
    await beginWith(page, notes)
    await press(page, 'Compare with…')
    await page.getByRole('menuitem', { name: 'The same by scripted' }).click()
    await page.getByRole('heading', { name: 'What would be sent to scripted' }).waitFor()
    await page.getByText('Your roster is empty').waitFor()
    await tabTo(page, 'Let scripted write')
    expect(double.requests).toEqual([])
    await page.keyboard.press('Enter')
    await page
      .getByRole('region', { name: 'By scripted' })
      .getByText(/^Written by scripted/)
      .waitFor()
  })

  test('while it writes, what has come and how long it takes is said; a plan says at its foot how it came about', async () => {
    const first = held(plan())
    const { double, page } = await withLanguageModel([first.behaviour])
    await page.goto('/')
    await page.getByRole('textbox', { name: 'What are you getting ready for?' }).fill(notes)
    await press(page, 'Start')
    await page.getByText('Waiting for the first words of scripted.').waitFor()
    await page.getByText(/^[2-9] s$/).waitFor()
    expect(await page.getByRole('button', { name: 'Stop', exact: true }).isVisible()).toBe(true)
    first.letGo()
    await isDone(page)
    await page
      .getByText(
        /^Written by scripted, on .+ from the evidence in your notes and coaching knowledge .+ held to a schema; 120 tokens read and 30 written\./,
      )
      .waitFor()
    expect(await page.getByText('scripted · nothing leaves this computer').first().isVisible()).toBe(true)
    expect(await page.getByRole('link', { name: 'See what is sent' }).count()).toBe(0)
    expect(double.asked).toHaveLength(1)
    await press(page, 'Compare with…')
    await page.getByRole('menuitem', { name: 'The same by the built-in drafter' }).click()
    await page
      .getByRole('region', { name: 'By the built-in drafter' })
      .getByText(/^Written by the built-in drafter/)
      .waitFor()
  })

  test('a plan that is stopped while nothing has come can be gone on with', async () => {
    const { page } = await withLanguageModel([held(plan()).behaviour, plan()])
    await page.goto('/')
    await page.getByRole('textbox', { name: 'What are you getting ready for?' }).fill(notes)
    await press(page, 'Start')
    await page.getByText('Waiting for the first words of scripted.').waitFor()
    await press(page, 'Stop')
    await page.getByText('Not complete: the plan had not begun.').waitFor()
    await page.getByRole('alert').getByRole('button', { name: 'Go on' }).click()
    await isDone(page)
  })

  test('an answer that breaks off keeps what came, and goes on with what is missing', async () => {
    const { page } = await withLanguageModel([planCutAfter(3), plan()])
    await page.goto('/')
    await page.getByRole('textbox', { name: 'What are you getting ready for?' }).fill(notes)
    await press(page, 'Start')
    await page.getByText('The language model’s answer broke off before its end.').waitFor()
    const before = await cards(page).getByRole('heading').allInnerTexts()
    expect(before).toHaveLength(3)
    await card(page, 'I1').getByRole('button', { name: 'Approve' }).click()
    await card(page, 'I1').getByText('Approved', { exact: true }).waitFor()
    await page.getByRole('alert').getByRole('button', { name: 'Go on' }).click()
    await page.getByText('1 of 7 decided').waitFor()
    expect((await cards(page).getByRole('heading').allInnerTexts()).slice(0, 3)).toEqual(before)
  })

  test('a plan that it can’t write is written by the built-in drafter, where the coach says so', async () => {
    const { page } = await withLanguageModel([status(401)])
    await page.goto('/')
    await page.getByRole('textbox', { name: 'What are you getting ready for?' }).fill(notes)
    await press(page, 'Start')
    await page.getByText('The language model’s server does not accept our key.').waitFor()
    await press(page, 'Let the built-in drafter write it')
    await isDone(page)
    await page.getByText(/^Written by the built-in drafter/).waitFor()
    expect(page.url()).not.toContain('beside')
  })

  test('settings say who writes; a test of the connection says how it answers, or what is wrong', async () => {
    const { page } = await withLanguageModel([answer({ ready: true }), status(401)])
    await page.goto('/settings')
    await page.getByText('scripted, on this computer.').waitFor()
    await press(page, 'Test the connection')
    await page.getByText(/^It works: it answered in .+ held to a schema/).waitFor()
    await press(page, 'Test the connection')
    await page.getByText('The language model’s server does not accept our key. Tell whoever set up').waitFor()
  })

  test('without a language model, settings say what that means and how to plug one in', async () => {
    const { page } = await open({ permissions: ['clipboard-read', 'clipboard-write'], expected: /404/ })
    await page.goto('/settings')
    await page.getByText('The built-in drafter.').waitFor()
    await press(page, 'Copy the lines')
    await page.getByText('Copied.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^LLM_MODEL=.+\nOPENAI_BASE_URL=.+\nOPENAI_API_KEY=/)
    await page.goto('/conversations/nowhere/see-first')
    await page.getByRole('heading', { name: /isn’t here|No language model/ }).waitFor()
  })

  test('settings say what leaves to find knowledge, with and without a language model', async () => {
    const embeddings = settingsFor('http://127.0.0.1:9/v1', { model: 'vectors', maskNames: 'always' })
    const alone = await open({ embeddings })
    await alone.page.goto('/settings')
    await alone.page.getByText(/^vectors at 127\.0\.0\.1:9 .+ focus areas\. Nothing that you write is among them\.$/).waitFor()
    expect(await alone.page.getByText('All of it stays').count()).toBe(0)
    const { page } = await withLanguageModel([], { embeddings })
    await page.goto('/settings')
    await page.getByText(/focus areas; and, where a language model writes or you search, .+, names replaced\.$/).waitFor()
  })

  test('a roster is pasted, mended, added to from a file, and kept when it is typed and not saved', async () => {
    const { page } = await open()
    const list = page.getByLabel('Students, a name a line')
    await page.goto('/roster')
    await page.getByText('Nobody is on it yet.').waitFor()
    await list.fill('1. Vega, Xiomara\n??? 12\nStaff:\nMs Ottilie Brandt')
    await press(page, 'Save the roster')
    await page.getByText('Saved: 2 people: one student and one member of staff.').waitFor()
    await page.getByText('Line 2: “??? 12” has no name in it.').waitFor()
    expect(await list.inputValue()).toContain('??? 12')
    await list.fill('Vega, Xiomara\nStaff:\nMs Ottilie Brandt')
    await press(page, 'Save the roster')
    await expect.poll(() => list.inputValue()).toBe('Xiomara Vega\n\nStaff:\nMs Ottilie Brandt')

    const csv = 'First,Last,Grade\nThaddeus,Okafor,5\n'
    await page.locator('input[type=file]').setInputFiles({ name: 'class.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
    await page.getByText('From the file: one student.').waitFor()
    await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).toContain('Okafor')
    await page.reload()
    expect(await list.inputValue()).toBe('Xiomara Vega\n\nStaff:\nMs Ottilie Brandt\n\nStudents:\nThaddeus Okafor')
    await page.getByText('Not saved yet.').waitFor()
    await press(page, 'Save the roster')
    await page.getByRole('region', { name: 'Students, 2' }).getByText('Thaddeus Okafor').waitFor()
    await list.fill('')
    await press(page, 'Empty the roster')
    await page.getByText('Saved: nobody is on it.').waitFor()
  })

  test.each(looks)('no violation at $width px', async ({ look }) => {
    const { page } = await withLanguageModel([answer({ ready: true }), planCutAfter(2)], { masks: true, ...look })
    await page.goto('/settings')
    await press(page, 'Test the connection')
    await page.getByText(/^It works/).waitFor()
    await isSound(page, 'settings')
    await page.goto('/roster')
    await page.getByText('Nobody is on it yet.').waitFor()
    await isSound(page, 'an empty roster')
    await saveRoster(page, `${roster}\n??? 12`)
    await isSound(page, 'a roster with a line that is none')
    await beginWith(page, notes)
    await page.getByRole('link', { name: 'See what is sent' }).waitFor()
    await isSound(page, 'a plan that it may write')
    await page.getByRole('link', { name: 'See what is sent' }).click()
    await words(page).waitFor()
    await page.getByText('Our instructions').click()
    await page.getByText('A name got through?').click()
    await press(page, 'Add it to your roster')
    await page.getByText('Type the name').waitFor()
    await isSound(page, 'what would be sent')
    await press(page, 'Let scripted write')
    await page.getByText('The language model’s answer broke off').first().waitFor()
    await isSound(page, 'a plan that broke off')
    await page.goto(`${page.url().split('?')[0]}/sent`)
    await page.getByText('For a plan').click()
    await words(page).waitFor()
    await isSound(page, 'what was sent')
    await page.goto('/')
    await page.getByText('More about this conversation').click()
    await page.getByLabel('Written by').waitFor()
    await isSound(page, 'who is to write')
  })
})
