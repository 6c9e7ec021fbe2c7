import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Account, openProvider } from '../../server/accounts/openid/testing.ts'
import { ownApps } from './own-app.ts'
import { hasBrowser } from './running.ts'
import { isSound, looks } from './sound.ts'
import { ask, contacts } from './with-a-teacher.ts'

const ana: Account = { sub: 'ana-at-the-school', email: 'ana@school.example', email_verified: true, name: 'Ana Ortiz' }

describe.skipIf(!hasBrowser())('the school’s own sign-in, through its pages', () => {
  const { open, openAt } = ownApps()
  let provider: Awaited<ReturnType<typeof openProvider>>
  beforeAll(async () => {
    provider = await openProvider()
  })
  afterAll(() => provider.close())

  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

  /** An app whose school has a sign-in of its own, and a browser elsewhere in which nobody is signed in. */
  async function setUp() {
    const { app, page: admin } = await open({ openId: provider.settings })
    provider.serve(app.address, ana)
    const elsewhere = async (options = {}) => {
      const page = await openAt(app.address, {
        signedOut: true,
        through: provider.settings.issuer.origin,
        expected: /status of (401|404|409)|net::ERR_FAILED/,
        ...options,
      })
      // The provider’s own pages ask for a font elsewhere, which is no matter of ours and must not leave this computer.
      await page.route(/^https:/, (route) => route.abort())
      return page
    }
    await admin.goto('/')
    return { admin, elsewhere }
  }

  /** On the provider’s own pages: who one is, and yes. */
  async function sayWhoIAm(page: Page, { sub }: Account): Promise<void> {
    await page.locator('[name=login]').fill(sub)
    await page.locator('[name=password]').fill('any')
    await page.locator('[type=submit]').click()
    await page.getByRole('button', { name: 'Continue' }).click()
  }

  test('an invited teacher joins with it, is asked for no password, and comes in by it from then on', async () => {
    const { admin, elsewhere } = await setUp()
    await ask(admin, 'PUT', '/api/school/safeguarding', contacts)
    const { body: teacher } = (await ask(admin, 'POST', '/api/teachers', { name: 'Ms Ortiz' })) as { body: { id: string } }
    const { body } = await ask(admin, 'POST', '/api/invitations', { roles: ['teacher'], name: 'Ms Ortiz', teacherId: teacher.id })
    const { link } = body as { link: string }
    const token = new URL(link).hash.slice(1)

    const here = await elsewhere()
    const addresses: string[] = []
    here.on('request', (request) => addresses.push(request.url()))
    await here.goto(link)
    await press(here, 'Join with Hill School')
    await sayWhoIAm(here, ana)
    await here.getByRole('heading', { name: 'From your coach' }).waitFor()
    await here.getByRole('button', { name: 'Ana Ortiz' }).waitFor()
    expect(addresses.filter((address) => address.includes(token))).toEqual([])
    expect(new URL(here.url()).search).toBe('')
    await admin.goto(`/teachers/${teacher.id}`)
    await admin.getByText('Ana Ortiz').first().waitFor()

    const another = await elsewhere()
    await another.goto('/sign-in')
    await press(another, 'Sign in with Hill School')
    await sayWhoIAm(another, ana)
    await another.getByRole('button', { name: 'Ana Ortiz' }).waitFor()

    const late = await elsewhere()
    await late.goto(link)
    await late.getByText('This invitation was accepted already').waitFor()
  })

  test('somebody who was not invited gets no account, and is told what to do', async () => {
    const { admin, elsewhere } = await setUp()
    const here = await elsewhere()
    await here.goto('/sign-in')
    await press(here, 'Sign in with Hill School')
    await sayWhoIAm(here, ana)
    await here.getByText('There is no open account here with your e-mail address.').waitFor()
    await here.getByText('Ask for an invitation, and open its link first.').waitFor()
    await here.getByRole('button', { name: 'Sign in with Hill School' }).waitFor()
    expect((await ask(here, 'GET', '/api/me')).status).toBe(401)
    const { body } = await ask(admin, 'GET', '/api/people')
    expect((body as { people: unknown[] }).people).toHaveLength(1)
  })

  test('a provider that can’t be reached is said to be so in place, and the way in by password is still there', async () => {
    const down = { ...provider.settings, issuer: new URL('http://127.0.0.1:9') }
    const { page } = await open({ openId: down, signedOut: true, expected: /status of 503/ })
    await page.goto('/sign-in')
    await press(page, 'Sign in with Hill School')
    await page.getByText('Your school’s sign-in can’t be reached at the moment.').waitFor()
    await page.getByLabel('E-mail', { exact: true }).fill('lee@school.example')
    await page.getByLabel('Password', { exact: true }).fill('a sentence to sign in with')
    await press(page, 'Sign in')
    await page.getByRole('heading', { name: 'What are you getting ready for?' }).waitFor()
  })

  test('the way there is sound in every look', async () => {
    const { elsewhere } = await setUp()
    for (const { width, look } of looks) {
      const page = await elsewhere(look)
      await page.goto('/sign-in')
      await page.getByRole('button', { name: 'Sign in with Hill School' }).waitFor()
      await isSound(page, `sign-in with the school’s own, ${width} wide`)
    }
  })
})
