import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ownApps, type PageOptions } from './own-app.ts'
import { hasBrowser } from './running.ts'
import { isSound, looks } from './sound.ts'
import { ask, contacts } from './with-a-teacher.ts'

const sam = { name: 'Sam Reed', email: 'sam@school.example', password: 'seven quiet mornings' }
const notes = '10:02 T: "What makes these equal?" 4 hands.\n10:03 Maya: "You can cut the half into two."\n10:09 Two groups talk.'

describe.skipIf(!hasBrowser())('what is one’s own', () => {
  const { open, openAt } = ownApps()
  const expected = /status of (400|401|404|409)/
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
  const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
  const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })

  /** Lee, who is an admin too, at the start. */
  async function opened(options: Parameters<typeof open>[0] = {}) {
    const own = await open({ expected, ...options })
    await own.page.goto('/')
    return own
  }

  async function begin(page: Page, teacher: string): Promise<string> {
    const { body } = await ask(page, 'POST', '/api/conversations', { text: notes, teacher, coachingModel: 'grow' })
    return (body as { id: string }).id
  }

  /** A colleague who has joined, in a browser of their own. */
  async function colleague(admin: Page, address: string, look: PageOptions = {}): Promise<Page> {
    const made = await ask(admin, 'POST', '/api/invitations', { roles: ['coach'] })
    const token = new URL((made.body as { link: string }).link).hash.slice(1)
    const page = await openAt(address, { signedOut: true, expected, ...look })
    await page.goto('/sign-in')
    expect((await ask(page, 'POST', '/api/auth/invitation', { token, ...sam })).status).toBe(201)
    return page
  }

  test('a conversation goes from its page and from the list, once it was said what goes with it; Escape and “Keep it” keep it', async () => {
    const { page } = await opened()
    const [first, second] = [await begin(page, 'Ms Ortiz'), await begin(page, 'Mr Purdy')]
    await page.goto(`/conversations/${first}`)
    await press(page, 'Delete this conversation…')
    await page.getByText('There is no way back.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('There is no way back.').waitFor({ state: 'detached' })
    await press(page, 'Delete this conversation…')
    await press(page, 'Delete it for good')
    await heading(page, 'Your conversations').waitFor()
    expect((await ask(page, 'GET', `/api/conversations/${first}`)).status).toBe(404)

    await press(page, 'Delete… this conversation: Talk with Mr Purdy')
    await page.getByText('Nobody else could read anything of it.').waitFor()
    await press(page, 'Keep it')
    await page.getByRole('link', { name: /Talk with Mr Purdy/ }).waitFor()
    await press(page, 'Delete… this conversation: Talk with Mr Purdy')
    await press(page, 'Delete it for good')
    await page.getByText('Nothing has been prepared yet.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Your conversations')
    expect((await ask(page, 'GET', `/api/conversations/${second}`)).status).toBe(404)
  })

  test('a teacher goes with all work about them', async () => {
    const { page } = await opened()
    await begin(page, 'Ms Ortiz')
    await page.goto('/teachers')
    await page.getByRole('link', { name: /Ms Ortiz/ }).click()
    await press(page, 'Delete Ms Ortiz and all work about them…')
    await page.getByText('one conversation with everything in it').waitFor()
    await press(page, 'Delete it all for good')
    await heading(page, 'Teachers you work with').waitFor()
    expect(await page.getByRole('link', { name: /Ms Ortiz/ }).count()).toBe(0)
  })

  test('everything is taken along as a file; then the account goes, by words and a password, and nobody is signed in any more', async () => {
    const { page: admin, app } = await opened()
    await ask(admin, 'PUT', '/api/school/safeguarding', contacts)
    const page = await colleague(admin, app.address)
    await begin(page, 'Ms Ortiz')
    await page.goto('/account')
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Take all of it')])
    expect(download.suggestedFilename()).toMatch(/^thinking-partner-.*\.zip$/)
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')

    await press(page, 'Delete all of mine…')
    await page.getByText('one conversation with everything in them').waitFor()
    await press(page, 'Delete everything of mine')
    await page.getByText('Type “delete all of mine”.').waitFor()
    await field(page, 'To go on, type: delete all of mine').fill('delete all of mine')
    await field(page, 'Your password').fill('not the one')
    await press(page, 'Delete everything of mine')
    await page.getByText('The current password is not right.').waitFor()
    await field(page, 'Your password').fill(sam.password)
    await press(page, 'Delete everything of mine')
    await heading(page, 'Sign in').waitFor()
    expect((await ask(page, 'GET', '/api/me')).status).toBe(401)
    await admin.goto('/school')
    await heading(admin, 'Who has an account').waitFor()
    expect(await admin.getByText(sam.name).count()).toBe(0)
  })

  test('an admin keeps what a hold is on, sees what a period would do, and changes it', async () => {
    const { page: admin, app } = await opened()
    const page = await colleague(admin, app.address)
    const id = await begin(page, 'Ms Ortiz')
    await admin.goto('/school')
    await press(admin, `Legal hold: ${sam.name}`)
    await field(admin, 'Why').fill('Counsel asked.')
    await press(admin, `Put a hold on ${sam.name}`)
    await admin.getByText('· Legal hold').waitFor()
    await page.goto(`/conversations/${id}`)
    await press(page, 'Delete this conversation…')
    await press(page, 'Delete it for good')
    await page.getByText('There is a legal hold on what is yours here').waitFor()
    await page.goto('/account')
    await heading(page, 'Nothing of yours can be deleted now').waitFor()

    await admin.goto('/school/keeping')
    await press(admin, 'Change how long this is kept: Conversations')
    await field(admin, 'Months').fill('1')
    await press(admin, 'Keep it so')
    await admin.getByText('A number of months from 3 to 120.').waitFor()
    await field(admin, 'Months').fill('12')
    await admin.getByText('With one year nothing goes in the next thirty days.').waitFor()
    await press(admin, 'Keep it for one year')
    await admin.getByText('Kept for one year after something was last done in it.').waitFor()
  })

  test.each(looks)('is sound, $width wide', async ({ look }) => {
    const { page, app } = await opened(look)
    const other = await colleague(page, app.address, look)
    await begin(page, 'Ms Ortiz')
    await page.goto('/account')
    await page.getByText('You are the only one who keeps the accounts here.').waitFor()
    await isSound(page, 'account of the only admin')
    await other.goto('/account')
    await press(other, 'Delete all of mine…')
    await other.getByText('There is no way back.').waitFor()
    await isSound(other, 'before the account goes')
    await page.goto('/conversations')
    await press(page, /^Delete…/)
    await page.getByText('There is no way back.').waitFor()
    await isSound(page, 'before a conversation goes')
    await page.goto('/school/keeping')
    await press(page, 'Change how long this is kept: Conversations')
    await isSound(page, 'how long things are kept')
    await page.goto('/school')
    await press(page, `Legal hold: ${sam.name}`)
    await isSound(page, 'a hold')
  })
})
