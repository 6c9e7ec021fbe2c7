import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, login, openBrowser, openPage, prepareSample, startApp } from './running.ts'

const notes = `10:02 T: "What do you notice about the two bars?" 4 hands. Waits about 1 sec.
10:05 Maya: "They're the same because you can cut the half into two." T: "Good."
10:12 Same 4 students answer. 22 others silent.
10:19 TPS on problem 6. All pairs talking.`

describe.skipIf(!hasBrowser())('the front door, in a browser', () => {
  let browser: Browser
  const toStop: (() => Promise<void>)[] = []

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterEach(async () => {
    for (const stop of toStop.splice(0).reverse()) await stop()
  })
  afterAll(() => browser.close())

  async function start(...given: Parameters<typeof startApp>) {
    const app = await startApp(...given)
    toStop.push(app.stop)
    return app
  }
  async function open(options: Parameters<typeof openPage>[2] = {}) {
    const app = await start()
    const { page, finish } = await openPage(browser, app.address, options)
    toStop.push(finish)
    return { app, page }
  }
  const box = (page: Page) => page.getByRole('textbox', { name: 'What are you getting ready for?' })
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
  const composer = (page: Page) => page.getByRole('form', { name: 'Say something' }).getByRole('textbox')
  const thread = (page: Page) => page.getByRole('log', { name: 'What was said' })
  const cards = (page: Page) => page.getByRole('article')

  describe('bringing something', () => {
    test('a sentence opens a conversation that asks for notes; pasted there, they become a plan', async () => {
      const { page } = await open()
      await page.goto('/')
      await box(page).fill('Ms Ortiz, fractions, we talk tomorrow')
      await press(page, 'Start')
      await page.waitForURL(/\/conversations\//)
      await page.getByRole('heading', { level: 1, name: 'Talk with Ms Ortiz, fractions' }).waitFor()
      await thread(page).getByText('What did you see or hear?').waitFor()
      await composer(page).fill(notes)
      await composer(page).press('Enter')
      await cards(page).nth(4).waitFor()
      await thread(page).getByText(`Your notes, ${notes.length} characters`).waitFor()
      expect(await composer(page).inputValue()).toBe('')
    })

    test('what is typed survives a reload; nothing typed, and too much, get a sentence', async () => {
      const { page } = await open()
      await page.goto('/')
      await press(page, 'Start')
      await page.getByText('There is nothing to read yet.').waitFor()
      await box(page).fill('10:02 T: "What do you notice?"')
      await page.reload()
      expect(await box(page).inputValue()).toBe('10:02 T: "What do you notice?"')
      await box(page).fill('x'.repeat(200_001))
      await press(page, 'Start')
      await page.getByText('1 characters too long').waitFor()
    })

    test('a file, attached or dropped anywhere, goes below what was typed; one that is no text is refused in words', async () => {
      const { page } = await open()
      await page.goto('/')
      await box(page).fill('Before.')
      const chooser = page.locator('input[type=file]')
      await chooser.setInputFiles({ name: 'notes.md', mimeType: 'text/markdown', buffer: Buffer.from('10:02 T asks.') })
      await expect.poll(() => box(page).inputValue()).toBe('Before.\n\n10:02 T asks.')
      await page.evaluate(() => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File(['10:05 Ss answer.'], 'more.txt', { type: 'text/plain' }))
        document.querySelector('h1')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      })
      await expect.poll(() => box(page).inputValue()).toBe('Before.\n\n10:02 T asks.\n\n10:05 Ss answer.')
      await chooser.setInputFiles({ name: 'plan.docx', mimeType: 'application/zip', buffer: Buffer.from('PK') })
      await page.getByText('is not a text file').waitFor()
    })

    test('a goal-setting talk needs no notes', async () => {
      const { page } = await open()
      await page.goto('/')
      await page.getByText('More about this conversation').click()
      await page.getByLabel('Teacher', { exact: true }).fill('Mr Hale')
      await press(page, 'A goal-setting talk without notes')
      expect(await box(page).inputValue()).toBe('A goal-setting talk with Mr Hale, without notes.')
      await press(page, 'Start')
      await page.waitForURL(/\/conversations\//)
      await cards(page).nth(3).waitFor()
    })

    test('a start that fails keeps the words, and trying again opens one conversation', async () => {
      const { page } = await open({ expected: /Failed to load resource/ })
      await page.goto('/')
      await box(page).fill(notes)
      // It arrives, and the answer is lost.
      await page.route('**/api/conversations', async (route) => {
        await route.fetch()
        await route.abort()
      })
      await press(page, 'Start')
      await page.getByText('Thinking Partner can’t be reached.').waitFor()
      expect(await box(page).inputValue()).toBe(notes)
      await page.unrouteAll()
      await press(page, 'Try again')
      await page.waitForURL(/\/conversations\//)
      await page.goto('/')
      await page.getByRole('heading', { name: 'Where you left off' }).waitFor()
      expect(await page.getByRole('link', { name: /pieces|being written/ }).count()).toBe(1)
      expect(await box(page).inputValue()).toBe('')
    })
  })

  describe('the thread', () => {
    test('a message does what the button does, and what it can’t do is said plainly', async () => {
      const { page } = await open()
      await prepareSample(page)
      await thread(page).getByText('pieces, all waiting for you.').waitFor()
      const before = await cards(page).count()
      await page.getByRole('button', { name: /^One about / }).click()
      await expect.poll(() => cards(page).count()).toBe(before + 1)
      await composer(page).fill('five-minute version')
      await composer(page).press('Enter')
      await page.waitForURL(/length=five-minutes/)
      await composer(page).fill('make it rhyme')
      await composer(page).press('Enter')
      await thread(page).getByText('Without a language model').waitFor()
    })

    test('Shift and Enter begin a line, a reload keeps it, and a failure keeps it with a way to try again', async () => {
      const { page } = await open({ expected: /Failed to load resource/ })
      await prepareSample(page)
      await thread(page).getByText('pieces, all waiting for you.').waitFor()
      await composer(page).fill('make it')
      await composer(page).press('Shift+Enter')
      await composer(page).pressSequentially('rhyme')
      await page.reload()
      await thread(page).waitFor()
      expect(await composer(page).inputValue()).toBe('make it\nrhyme')
      await page.route('**/messages', (route) => route.abort())
      await press(page, 'Send')
      await page.getByText('Thinking Partner can’t be reached.').waitFor()
      expect(await composer(page).inputValue()).toBe('make it\nrhyme')
      await page.unrouteAll()
      await press(page, 'Try again')
      await thread(page).getByText('Without a language model').waitFor()
      expect(await composer(page).inputValue()).toBe('')
    })

    test('what is said is words, never markup', async () => {
      const { page } = await open()
      await prepareSample(page)
      await thread(page).getByText('pieces, all waiting for you.').waitFor()
      await composer(page).fill('<img src=x onerror=alert(1)> **bold**')
      await composer(page).press('Enter')
      await thread(page).getByText('<img src=x onerror=alert(1)> **bold**').waitFor()
      expect(await thread(page).locator('img, strong').count()).toBe(0)
    })
  })

  describe('past work', () => {
    test('it is found by its words, with the place where they were found', async () => {
      const { page } = await open()
      await prepareSample(page)
      await thread(page).getByText('pieces, all waiting for you.').waitFor()
      await page.getByRole('link', { name: 'Conversations', exact: true }).click()
      await page.getByText('One conversation').waitFor()
      await page.getByRole('searchbox', { name: 'Search' }).fill('KNEELS marcus')
      await page.waitForURL(/q=KNEELS/)
      const found = page.getByRole('listitem').filter({ hasText: 'Talk with Ms Ortiz' })
      expect((await found.locator('strong').allInnerTexts()).map((words) => words.toLowerCase())).toContain('kneels')
      await page.reload()
      await found.waitFor()
      await page.getByRole('searchbox', { name: 'Search' }).fill('kneels nowhere')
      await page.getByText('Nothing fits what you look for.').waitFor()
      await press(page, 'Show all conversations')
      await page.getByLabel('With').selectOption('Ms Ortiz')
      await page.waitForURL(/teacher=/)
      await found.click()
      await thread(page).waitFor()
    })

    test('after the talk, what stays of it opens the next conversation with that teacher', async () => {
      const { page } = await open()
      await prepareSample(page)
      await thread(page).getByText('pieces, all waiting for you.').waitFor()
      await page.goto('/')
      await press(page, 'After a talk')
      await page
        .getByRole('region', { name: 'Where to begin' })
        .getByRole('link', { name: /Talk with Ms Ortiz/ })
        .click()
      await page.waitForURL(/view=after/)
      await press(page, 'Keep it')
      await page.getByText('Write at least one line of it.').waitFor()
      await page.getByLabel('Ms Ortiz’s choice').fill('Pairs explain before anyone answers.')
      await page.getByLabel('What I promised').fill('To bring the two bars.')
      await page.reload()
      expect(await page.getByLabel('What I promised').inputValue()).toBe('To bring the two bars.')
      await press(page, 'Keep it')
      await page.getByRole('link', { name: 'Start the next conversation with Ms Ortiz' }).click()
      const last = page.getByRole('region', { name: 'Last time with Ms Ortiz' })
      await last.getByText('Pairs explain before anyone answers.').waitFor()
      await page.waitForURL((url) => url.search === '')
      await box(page).fill(notes)
      await press(page, 'Start')
      await page.getByRole('heading', { level: 1, name: /Talk with Ms Ortiz/ }).waitFor()
      const opening = cards(page).first()
      await opening.getByText(/^I\d+ · Opening/).waitFor()
      expect(await opening.getByRole('heading').innerText()).toMatch(/pairs explain before anyone answers/i)
    })
  })

  describe('signing in', () => {
    const sayWho = async (page: Page, email: string, password: string) => {
      await page.getByLabel('E-mail').fill(email)
      await page.getByLabel('Password').fill(password)
      await page.getByRole('button', { name: 'Sign in' }).click()
    }

    test('nobody sees anything before signing in, and is then where they wanted to be', async () => {
      const app = await start()
      const { page, finish } = await openPage(browser, app.address, { signedOut: true, expected: /401/ })
      toStop.push(finish)
      await page.goto('/conversations?q=fractions')
      await page.getByRole('heading', { name: 'Sign in' }).waitFor()
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByText('Type your password.').waitFor()
      const refused = page.getByText('This e-mail address and this password don’t go together.')
      await sayWho(page, login.email, 'not the password at all')
      await refused.waitFor()
      await sayWho(page, 'nobody@school.example', login.password)
      await refused.waitFor()
      await sayWho(page, login.email, login.password)
      await page.getByRole('searchbox', { name: 'Search' }).waitFor()
      expect(new URL(page.url()).search).toBe('?q=fractions')
      await page.getByRole('button', { name: login.email }).waitFor()
    })

    test('a login that ends while one types loses not a word', async () => {
      const { app, page } = await open({ expected: /401/ })
      await page.goto('/')
      await box(page).fill(notes)
      await page.evaluate(() => fetch('/api/auth/sign-out', { method: 'POST' }))
      await press(page, 'Start')
      await page.getByText('You are signed out.').waitFor()
      await sayWho(page, login.email, login.password)
      expect(await box(page).inputValue()).toBe(notes)
      await press(page, 'Start')
      await page.waitForURL(new RegExp(`${app.address}/conversations/`))
    })

    test('the one-time link opens the app once; with a password it is no longer needed', async () => {
      const app = await start(undefined, null)
      const { page, finish } = await openPage(browser, app.address, { signedOut: true })
      toStop.push(finish)
      await page.goto(app.link ?? '')
      await page.getByText('You have no password yet').waitFor()
      await box(page).fill('words not sent')
      await page.getByRole('link', { name: 'Set a password' }).click()
      await page.getByLabel('Name').fill('Lee Park')
      await page.getByLabel('E-mail').fill(login.email)
      await page.getByLabel('Password').fill('short')
      await page.getByRole('button', { name: 'Set the password' }).click()
      await page.getByText('It needs 8 characters or more.').waitFor()
      await page.getByLabel('Password').fill(login.password)
      await page.getByRole('button', { name: 'Set the password' }).click()
      await page.getByText('It is set.').waitFor()
      await press(page, 'Lee Park')
      await page.getByRole('button', { name: 'Sign out' }).first().click()
      await page.getByRole('heading', { name: 'Sign in' }).waitFor()
      await page.goto(app.link ?? '')
      await page.getByText('This link opens nothing any more').waitFor()
      await sayWho(page, login.email, login.password)
      await box(page).waitFor()
      expect(await box(page).inputValue()).toBe('words not sent')
      expect(await page.getByText('You have no password yet').count()).toBe(0)
    })

    test('after signing out, Back shows nothing', async () => {
      const { page } = await open()
      await prepareSample(page)
      // Nothing is asked for any more: what is asked in the moment of signing out is refused.
      await thread(page).getByText('pieces, all waiting for you.').waitFor()
      await page.getByRole('button', { name: login.email }).click()
      await press(page, 'Sign out')
      await page.getByRole('heading', { name: 'Sign in' }).waitFor()
      await page.goBack()
      await page.getByRole('heading', { name: 'Sign in' }).waitFor()
      expect(await page.getByText('Ms Ortiz').count()).toBe(0)
    })

    test('what this browser keeps can be cleared, once asked', async () => {
      const { page } = await open()
      await page.goto('/')
      await box(page).fill('words not sent')
      await page.goto('/account')
      await press(page, 'Clear what this browser keeps')
      await press(page, 'Keep them')
      await press(page, 'Clear what this browser keeps')
      await press(page, 'Clear them')
      await page.getByText('They are gone.').waitFor()
      expect(await page.evaluate(() => localStorage.length)).toBe(0)
    })
  })

  test('an address with nothing behind it is a page with a next step', async () => {
    const { page } = await open({ expected: /404/ })
    await page.goto('/conversations/nothing')
    await page.getByRole('link', { name: 'Go to the start' }).click()
    await box(page).waitFor()
    await page.goto('/nowhere')
    await page.getByRole('heading', { name: 'This page isn’t here' }).waitFor()
  })
})
