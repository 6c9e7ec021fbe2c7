import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { held } from '../../server/testing/held.ts'
import { answer, useTools } from '../../server/testing/scripted-answers.ts'
import { status } from '../../server/testing/scripted-faults.ts'
import { plan } from '../../server/testing/scripted-plan.ts'
import { ownApps } from './own-app.ts'
import { hasBrowser } from './running.ts'
import { isSound, looks } from './sound.ts'
import { opensWithLanguageModel } from './with-language-model.ts'
import { beginWith, card, edit } from './workspace.ts'

const notes = `10:02 T: "What do you notice about the two bars?" 4 hands. Waits about 1 sec.
10:05 Xiomara: "They're the same because you can cut the half into two." T: "Good."
10:12 Same 4 students answer. 22 others silent.
10:19 TPS on problem 6. All pairs talking.`

const words = 'What did you make of what Xiomara said at 10:05?'
const reworded = () => useTools([['reword', { label: 'I2', text: words }]])

describe.skipIf(!hasBrowser())('talking about a plan with a language model, in a browser', () => {
  const { open } = ownApps()
  const withLanguageModel = opensWithLanguageModel(open)
  const thread = (page: Page) => page.getByRole('log', { name: 'What was said' })
  const composer = (page: Page) => page.getByRole('form', { name: 'Say something' }).getByRole('textbox')
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

  async function say(page: Page, text: string): Promise<void> {
    await composer(page).fill(text)
    await composer(page).press('Enter')
  }

  test('what it does to the plan is said while it does it, shown when it is done, and undone by one press', async () => {
    const [second, third] = [held(reworded()), held(answer('I2 begins with the moment now. Look at it before you approve it.'))]
    const { page } = await withLanguageModel([plan(), second.behaviour, third.behaviour])
    await beginWith(page, notes)
    const before = await card(page, 'I2').getByRole('heading').innerText()
    await say(page, 'Could the second one begin with what was said?')
    await thread(page).getByText('Waiting for the first words…').waitFor()
    await thread(page)
      .getByText(/^Waiting.+ [2-9] s/)
      .waitFor()
    expect(await composer(page).inputValue()).toBe('')
    second.letGo()
    await thread(page).getByText('Rewording I2…').waitFor()
    await page.reload()
    await thread(page).getByText('Rewording I2…').waitFor()
    third.letGo()
    await thread(page).getByText('I2 begins with the moment now. Look at it before you approve it.').waitFor()
    await thread(page)
      .getByText(/^Changed: I2 · Undo$/)
      .waitFor()
    await expect.poll(() => card(page, 'I2').getByRole('heading').innerText()).toBe(words)
    await expect.poll(() => thread(page).getByRole('button', { name: 'Stop' }).count()).toBe(0)

    await press(page, 'Undo')
    await thread(page).getByText('I2 is as it was.').waitFor()
    await thread(page).getByText('Changed: I2 · undone').waitFor()
    await expect.poll(() => card(page, 'I2').getByRole('heading').innerText()).toBe(before)
  })

  test('what has been changed since is not undone, which is said', async () => {
    const { page } = await withLanguageModel([plan(), reworded(), answer('Done.')], { expected: /409/ })
    await beginWith(page, notes)
    await say(page, 'Could the second one begin with what was said?')
    await thread(page).getByRole('button', { name: 'Undo' }).waitFor()
    await expect.poll(() => card(page, 'I2').getByRole('heading').innerText()).toBe(words)
    await edit(page, 'I2', 'What did you hear in what Xiomara said?')
    await card(page, 'I2').getByText('Changed by you · Approved').waitFor()
    await press(page, 'Undo')
    await thread(page).getByRole('alert').getByText('I2').waitFor()
    expect(await card(page, 'I2').getByRole('heading').innerText()).toBe('What did you hear in what Xiomara said?')
  })

  test('an answer is stopped, and the next one is answered', async () => {
    const { page } = await withLanguageModel([plan(), held(answer('Never.')).behaviour, answer('The pause is in E2.')])
    await beginWith(page, notes)
    await say(page, 'Where do my notes show a pause?')
    await thread(page).getByText('Waiting for the first words…').waitFor()
    await thread(page).getByRole('button', { name: 'Stop' }).click()
    await thread(page)
      .getByText(/^Stopped\./)
      .waitFor()
    await say(page, 'And where do my notes show a pause?')
    await thread(page).getByText('The pause is in E2.').waitFor()
  })

  test('two messages are answered one after the other', async () => {
    const first = held(answer('The first answer.'))
    const { page } = await withLanguageModel([plan(), first.behaviour, answer('The second answer.')])
    await beginWith(page, notes)
    await say(page, 'Where do my notes show a pause?')
    await thread(page).getByText('Waiting for the first words…').waitFor()
    await say(page, 'And who was silent?')
    await thread(page).getByText('And who was silent?').waitFor()
    first.letGo()
    await thread(page).getByText('The first answer.').waitFor()
    await thread(page).getByText('The second answer.').waitFor()
    await expect.poll(() => thread(page).getByRole('button', { name: 'Stop' }).count()).toBe(0)
  })

  test('what nobody seems to answer can be said again', async () => {
    const first = held(answer('The first answer.'))
    const { page } = await withLanguageModel([plan(), first.behaviour, answer('The second answer.')])
    await beginWith(page, notes)
    // As where the app was ended by force, and knows nothing of it any more.
    const body = `data: ${JSON.stringify({ type: 'done', messageId: null, draftId: null })}\n\n`
    await page.route('**/answer', (route) => route.fulfill({ contentType: 'text/event-stream', body }))
    await say(page, 'Where do my notes show a pause?')
    await thread(page).getByText('There is no answer to this.').waitFor()
    await page.unrouteAll()
    await press(page, 'Say it again')
    await expect.poll(() => thread(page).getByText('Where do my notes show a pause?').count()).toBe(2)
    first.letGo()
    await thread(page).getByText('The second answer.').waitFor()
  })

  test('a fault is an answer in words, and the thread goes on', async () => {
    const { page } = await withLanguageModel([plan(), status(401)])
    await beginWith(page, notes)
    await say(page, 'Where do my notes show a pause?')
    await thread(page)
      .getByText(/does not accept our key/)
      .waitFor()
    await say(page, 'five-minute version')
    await page.waitForURL(/length=five-minutes/)
  })

  test('it answers once what is sent was seen, with the plan as it is; no listed name leaves', async () => {
    const { double, page } = await withLanguageModel([answer('Ask {Student1} what the half is.')], { masks: true })
    await page.goto('/roster')
    await page.getByLabel('Students, a name a line').fill('Xiomara Vega')
    await press(page, 'Save the roster')
    await page.getByText(/^Saved: /).waitFor()
    await beginWith(page, notes)
    await say(page, 'What would you ask Xiomara next?')
    await thread(page).getByText('Before scripted answers you here, look at what it is sent').waitFor()
    await page.getByRole('link', { name: 'See what is sent' }).click()
    await press(page, 'Only answer in the thread')
    await composer(page).waitFor()
    expect(double.requests).toEqual([])
    expect(await page.getByRole('link', { name: 'See what is sent' }).count()).toBe(0)
    await say(page, 'What would you ask xiomara next?')
    await thread(page).getByText('Ask Xiomara what the half is.').waitFor()
    for (const name of ['Xiomara', 'xiomara', 'Vega']) expect(double.everything()).not.toContain(name)
    await page.goto(`${page.url().split('?')[0]}/sent`)
    await page.getByText('For an answer in the thread').waitFor()
  })

  test.each(looks)('no violation at $width px', async ({ look }) => {
    const last = held(answer('I2 begins with the moment now.'))
    const { page } = await withLanguageModel([plan(), reworded(), last.behaviour], look)
    await beginWith(page, notes)
    await say(page, 'Could the second one begin with what was said?')
    await thread(page).getByText('Rewording I2…').waitFor()
    await isSound(page, 'while it answers')
    last.letGo()
    await thread(page).getByRole('button', { name: 'Undo' }).waitFor()
    await isSound(page, 'what was changed')
    await thread(page).getByRole('button', { name: 'Undo' }).click()
    await thread(page).getByText('I2 is as it was.').waitFor()
    await isSound(page, 'what was undone')
  })
})
