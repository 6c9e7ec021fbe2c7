import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { focused, tabTo } from './keyboard.ts'
import { ownApps, type PageOptions } from './own-app.ts'
import { hasBrowser, isDone, prepareSample } from './running.ts'
import { login } from './settings.ts'
import { isSound, looks } from './sound.ts'

describe.skipIf(!hasBrowser())('accessibility, in a browser', () => {
  const { openShared: open } = ownApps()

  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()

  describe.each(looks)('no violation at $width px', ({ look }) => {
    const openSo = (options: PageOptions = {}) => open({ ...look, ...options })

    test('signing in, and a page that isn’t there', async () => {
      const page = await openSo({ signedOut: true, expected: /401/ })
      await page.goto('/sign-in?problem=link')
      await page.getByText('This link opens nothing any more').waitFor()
      await isSound(page, 'a link used twice')
      await page.goto('/conversations')
      await page.getByText('You are signed out.').waitFor()
      await press(page, 'Sign in')
      await page.getByText('Type your password.').waitFor()
      await isSound(page, 'nothing typed')
      await page.getByLabel('E-mail').fill(login.email)
      await page.getByLabel('Password').fill('not the password')
      await press(page, 'Sign in')
      await page.getByText('don’t go together').waitFor()
      await isSound(page, 'refused')
      await page.goto('/nowhere')
      await page.getByRole('heading', { name: 'This page isn’t here' }).waitFor()
      await isSound(page, 'nowhere')
    })

    test('the front door, past work and the account', async () => {
      const page = await openSo()
      await page.goto('/')
      await press(page, 'Prepare a conversation')
      await press(page, 'Start')
      await page.getByText('There is nothing to read yet.').waitFor()
      await isSound(page, 'home, all of it open')
      await press(page, 'After a talk')
      await press(page, login.email)
      await isSound(page, 'home, the menu open')
      await page.goto('/conversations?q=nothing+has+these+words')
      await page.getByText(/^Nothing (fits|has been prepared)/).waitFor()
      await isSound(page, 'nothing found')
      await page.goto('/account')
      await press(page, 'Change the password')
      await page.getByText('Type the password that you sign in with now.').waitFor()
      await isSound(page, 'account, nothing typed')
    })

    test('a conversation, from the thread to after the talk', async () => {
      const page = await openSo()
      await page.goto('/')
      await page.getByRole('textbox', { name: 'What are you getting ready for?' }).fill('Ms Ortiz, fractions, we talk tomorrow')
      await press(page, 'Start')
      await page.getByRole('log').waitFor()
      await isSound(page, 'a thread with no plan yet')
      await prepareSample(page)
      await isDone(page)
      await isSound(page, 'plan')
      await page
        .getByRole('button', { name: /^E\d+, \d/ })
        .first()
        .click()
      await isSound(page, 'plan, evidence lit')
      await page
        .getByRole('button', { name: /^Why this one/ })
        .last()
        .click()
      await page.getByRole('dialog', { name: 'Why this one' }).waitFor()
      // What is under it is half hidden, as it should be.
      await isSound(page, 'why this one', '[role=dialog]')
      await page.keyboard.press('Escape')
      await page.goto(`${page.url().split('?')[0]}?view=evidence`)
      await page.getByRole('heading', { name: 'What was seen and heard' }).waitFor()
      await isSound(page, 'evidence sheet')
      await page.goto(`${page.url().split('?')[0]}?view=after`)
      await press(page, 'Keep it')
      await page.getByText('Write at least one line of it.').waitFor()
      await isSound(page, 'after the talk, nothing written')
      await page.getByLabel('What I promised').fill('To bring the two bars.')
      await press(page, 'Keep it')
      await page.getByText('Kept.').waitFor()
      await isSound(page, 'after the talk, kept')
      await page.getByRole('link', { name: /^Start the next conversation/ }).click()
      await page.getByText('Last time with Ms Ortiz').waitFor()
      await isSound(page, 'home, last time')
      await page.goto('/conversations?q=fifths')
      await page.getByRole('listitem').first().waitFor()
      await isSound(page, 'past work')
    })
  })

  test('from signing in to a start by keyboard alone', async () => {
    const page = await open({ signedOut: true })
    await page.goto('/')
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await tabTo(page, 'E-mail')
    await page.keyboard.type(login.email)
    await tabTo(page, 'Password')
    await page.keyboard.type(login.password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'What are you getting ready for?' }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content')

    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await tabTo(page, 'Skip to the content')
    await tabTo(page, login.email)
    await page.keyboard.press('Enter')
    await tabTo(page, 'Account')
    await page.keyboard.press('Escape')
    await expect.poll(() => focused(page)).toBe(login.email)

    await tabTo(page, 'A goal-setting talk without notes')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('brought')
    await page.keyboard.type(' With Mr Hale.')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/conversations\//)
    await page.getByRole('log').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content')
  })
})
