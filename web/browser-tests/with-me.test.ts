import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, openBrowser, openPage, startApp } from './running.ts'
import { isSound, looks } from './sound.ts'
import { accept, ask, withTeacher } from './with-a-teacher.ts'

/** In all that a coach does not share: whoever finds it on the teacher’s side has found a leak. */
const canary = 'quillwort'

const notes = `Grade 5 math, comparing fractions, 26 Ss
10:04 T: "Which is greater, 3/4 or 5/8?" 4 hands. Waits about 2 sec, calls on Devon.
10:06 Devon: "Three fourths, because four is smaller so the pieces are bigger."
10:14 Same 4 Ss have answered so far. Back two tables have not spoken.
10:18 Rosa: "But fifths are more pieces, so shouldn't it be more?"
10:23 Marcus: "It's like the same cake cut two ways." T: "Say more about that cake."
I think she talks too fast when she is nervous, ${canary}.`

type Item = { id: string; text: string; revision: number }
type Shares = { items: { itemId: string; readAt: string | null; isKept: boolean }[]; answers: { itemId: string; text: string }[] }

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

/** Asks, and is not refused. */
async function told<Answer>(page: Page, method: string, address: string, body?: unknown): Promise<Answer> {
  const answer = await ask(page, method, address, body)
  expect(answer.status, `${method} ${address}`).toBeLessThan(300)
  return answer.body as Answer
}

/** A plan about Ms Ortiz, all of it approved, nothing shared; the last item, the title and the jottings say what nobody else may read. */
async function approvedPlan(coach: Page) {
  const { id: draftId, conversationId } = await told<{ id: string; conversationId: string }>(coach, 'POST', '/api/drafts', {
    notes,
    teacher: 'Ms Ortiz',
  })
  const read = () => told<{ materialId: string; items: Item[] }>(coach, 'GET', `/api/drafts/${draftId}`)
  // Its events end when it is written.
  await coach.evaluate(async (id) => (await fetch(`/api/drafts/${id}/events`)).text(), draftId)
  const last = (await read()).items.at(-1)
  await told(coach, 'POST', `/api/drafts/${draftId}/decisions`, {
    itemId: last?.id,
    revision: last?.revision,
    decision: 'edit',
    text: `What would a ${canary} day look like with them?`,
  })
  await told(coach, 'POST', `/api/drafts/${draftId}/take`, {})
  await told(coach, 'PATCH', `/api/conversations/${conversationId}`, { title: `About the ${canary}` })
  await told(coach, 'PUT', `/api/conversations/${conversationId}/jottings`, { text: `She seems tired, ${canary}.` })
  const { items, materialId } = await read()
  return { draftId, conversationId, materialId, items }
}

const share = (coach: Page, draftId: string, items: Item[], evidenceSheet = false) =>
  told(coach, 'PUT', `/api/drafts/${draftId}/shares`, { items: items.map(({ id }) => id), evidenceSheet })

const sharesOf = (coach: Page, draftId: string) => told<Shares>(coach, 'GET', `/api/drafts/${draftId}/shares`)

const piece = (page: Page, { text }: Item) => page.getByRole('listitem').filter({ hasText: text })

describe.skipIf(!hasBrowser())('what a teacher reads and says, in two browsers', () => {
  let browser: Browser
  let app: Awaited<ReturnType<typeof startApp>>

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  /** Lee Park coaches Ms Ortiz, who is Ana’s account: a page of each. */
  async function started() {
    app = await startApp()
    const { page: coach, finish } = await openPage(browser, app.address)
    await coach.goto('/account')
    await told(coach, 'PUT', '/api/me/name', { name: 'Lee Park' })
    const { page: teacher, finish: leave, teacherId } = await withTeacher(browser, app.address, coach, 'Ms Ortiz', 'Ana Ortiz')
    return {
      coach,
      teacher,
      teacherId,
      async stop() {
        await leave()
        await finish()
        await app.stop()
      },
    }
  }

  test('a teacher reads, answers, keeps and asks; what is taken back goes while it is looked at, and nothing typed with it', async () => {
    const { coach, teacher, stop } = await started()
    await teacher.goto('/')
    await teacher.getByText('Nothing yet. What Lee Park shares with you comes here').waitFor()
    expect(new URL(teacher.url()).pathname).toBe('/with-me')

    const { draftId, conversationId, items } = await approvedPlan(coach)
    const [first, second, third] = items as [Item, Item, Item]
    await share(coach, draftId, [first, second, third])
    await teacher.reload()
    const row = teacher.getByRole('link', { name: first.text })
    await row.getByText('New', { exact: true }).waitFor()
    await row.click()
    await teacher.getByRole('heading', { name: 'From Lee Park, for your talk' }).waitFor()
    await piece(teacher, second).getByText('Who can see this: you and Lee Park.').waitFor()
    await teacher.getByRole('heading', { name: 'What we may talk about' }).waitFor()

    // Where private ends is said before the first word, and once.
    await press(teacher, /^Answer to/)
    await teacher.getByRole('heading', { name: 'Before you write: where “private” ends' }).waitFor()
    await teacher.getByText('Dana Reyes, room 12').first().waitFor()
    expect(await teacher.getByLabel('Your answer').count()).toBe(0)
    await press(teacher, 'I have read this')
    await expect.poll(() => teacher.getByLabel('Your answer').evaluate((field) => field === document.activeElement)).toBe(true)
    const answered = teacher.getByRole('listitem').filter({ has: teacher.getByLabel('Your answer') })
    await teacher.keyboard.type('I hoped they would say why.')
    await teacher.reload()
    expect(await teacher.getByLabel('Your answer').inputValue()).toBe('I hoped they would say why.')
    await answered.getByRole('button', { name: 'Send to Lee Park' }).click()
    await teacher.getByRole('list', { name: 'What you answered' }).getByText('I hoped they would say why.').waitFor()
    await piece(teacher, second).getByRole('button', { name: 'Mark to keep' }).click()
    await piece(teacher, second).getByText('You keep this.').waitFor()
    const { answers, items: seen } = await sharesOf(coach, draftId)
    expect(answers).toMatchObject([{ text: 'I hoped they would say why.' }])
    expect(seen.filter(({ isKept }) => isKept)).toMatchObject([{ itemId: second.id }])
    expect(seen.every(({ readAt }) => readAt !== null)).toBe(true)

    await teacher.getByText('There are notes of what was seen.').waitFor()
    await press(teacher, 'Ask to see them')
    await teacher.getByText('Lee Park has not answered yet').waitFor()
    await told(coach, 'PUT', `/api/conversations/${conversationId}/evidence-request`, { answer: 'talk-first' })
    await teacher.getByText('Lee Park would like to talk about them with you first').waitFor()
    await share(coach, draftId, [first, second, third], true)
    await teacher.getByRole('link', { name: 'Open the evidence sheet' }).click()
    await teacher.getByText("It's like the same cake cut two ways.").waitFor()
    await teacher.emulateMedia({ media: 'print' })
    const pdf = (await teacher.pdf({ format: 'Letter' })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await teacher.emulateMedia({ media: 'screen' })
    await teacher.getByRole('link', { name: 'From Lee Park, for your talk' }).click()

    // What goes, goes within seconds, and the words that are being typed stay where they are.
    await piece(teacher, second)
      .getByRole('button', { name: /^Answer/ })
      .click()
    await teacher.keyboard.type('I was going to say that the back ta')
    await told(coach, 'DELETE', `/api/drafts/${draftId}/shares/${second.id}`)
    await teacher.getByText('Lee Park took this back. It can’t be read any more.').waitFor({ timeout: 10_000 })
    expect(await teacher.getByText(second.text).count()).toBe(0)
    await teacher.keyboard.type('bles')
    const typed = teacher.getByLabel('What you were writing')
    expect(await typed.inputValue()).toBe('I was going to say that the back tables')
    expect(await teacher.getByRole('status').allTextContents()).toContain('Lee Park took one piece back.')
    await told(coach, 'DELETE', `/api/drafts/${draftId}/shares`)
    await teacher.getByRole('heading', { name: 'Lee Park took this back' }).waitFor({ timeout: 10_000 })
    expect(await typed.inputValue()).toBe('I was going to say that the back tables')
    await teacher.getByText('I hoped they would say why.').waitFor()
    for (const { text } of items) expect(await teacher.getByText(text).count()).toBe(0)

    // From then on the address is like one that never was.
    await teacher.reload()
    await teacher.getByRole('heading', { name: 'This isn’t here' }).waitFor()
    const gone = await teacher.locator('main').innerText()
    await teacher.goto(`/with-me/${crypto.randomUUID()}`)
    await teacher.getByRole('heading', { name: 'This isn’t here' }).waitFor()
    expect(await teacher.locator('main').innerText()).toBe(gone)

    await teacher.getByRole('link', { name: 'Go to what your coach shared' }).click()
    await teacher.getByText('I was going to say that the back tables', { exact: true }).waitFor()
    await press(teacher, /^Delete/)
    await press(teacher, 'Delete it')
    await teacher.getByText('I hoped they would say why.').waitFor({ state: 'detached' })
    expect((await sharesOf(coach, draftId)).answers).toEqual([])
    await press(teacher, /^Clear it/)
    await teacher.getByText('What you wrote to what was taken back').waitFor({ state: 'detached' })
    await stop()
  })

  test('agreement, evaluation, goals, a colleague who is to take over, and the end are the teacher’s to decide too', async () => {
    const { coach, teacher, teacherId, stop } = await started()
    const { draftId, items } = await approvedPlan(coach)
    const [first] = items as [Item]
    await share(coach, draftId, [first], true)
    const made = await told<{ link: string }>(coach, 'POST', '/api/invitations', { roles: ['coach'], name: 'Kim Ode' })
    const { page: kim, finish: kimLeaves } = await accept(browser, app.address, made.link, 'Kim Ode')
    const colleagues = await told<{ colleagues: { id: string; name: string }[] }>(coach, 'GET', '/api/colleagues')
    const askAbout = (userId: string | undefined) => told(coach, 'POST', `/api/teachers/${teacherId}/handover`, { userId })

    await teacher.goto('/with-me')
    await teacher.getByRole('link', { name: /^Your agreement with Lee Park/ }).click()
    await teacher.getByText('What a principal hears.', { exact: true }).waitFor()
    await press(teacher, 'I accept these words')
    await teacher.getByText(/You accepted them today/).waitFor()
    await press(teacher, 'Set a goal')
    await press(teacher, 'I have read this')
    await teacher.keyboard.type('Wait longer after a question')
    await press(teacher, 'Put it on record')
    await teacher.getByText(/In your words, since today/).waitFor()
    const page = await told<{ goals: { text: string }[]; agreement: { teacherAcceptedAt: string | null } }>(
      coach,
      'GET',
      `/api/teachers/${teacherId}`,
    )
    expect(page).toMatchObject({ goals: [{ text: 'Wait longer after a question' }], agreement: { teacherAcceptedAt: expect.any(String) } })
    await press(teacher, 'End this goal')
    await teacher.getByText('Goals before (1)').waitFor()

    // The coach evaluates too: both accept anew, knowing it.
    await told(coach, 'PATCH', `/api/teachers/${teacherId}`, { alsoEvaluates: true })
    await teacher.reload()
    await teacher.getByRole('heading', { name: 'Lee Park also evaluates you' }).waitFor()
    await teacher.getByText('You have not accepted them.').waitFor()
    await press(teacher, 'Change the words')
    await teacher.getByLabel('The words of your agreement').fill('What a principal hears. Nothing at all.')
    await teacher.reload()
    await press(teacher, 'Keep these words')
    await teacher.getByText(/^You changed the words today .* You accepted them today .* Lee Park has not accepted them\.$/).waitFor()

    await askAbout(colleagues.colleagues[0]?.id)
    await teacher.reload()
    await teacher.getByRole('heading', { name: 'May Kim Ode take over?' }).waitFor()
    await teacher.getByText('students by their initials').waitFor()
    await press(teacher, 'I decline')
    await teacher.getByText('You go on working with Lee Park.').waitFor()
    await askAbout(colleagues.colleagues[0]?.id)
    await teacher.reload()
    await press(teacher, 'I consent')
    await teacher.getByText('Your work goes on with your next coach.').waitFor()
    await teacher.getByText('Was your coach').waitFor()
    await teacher.getByRole('link', { name: 'See your coaches' }).click()
    await teacher.getByRole('link', { name: /^Kim Ode/ }).waitFor()
    expect(JSON.stringify((await ask(kim, 'GET', '/api/handed-over')).body)).toContain(first.text)

    await teacher.getByRole('link', { name: first.text }).click()
    await piece(teacher, first).getByText('Who can see this: you, Lee Park and Kim Ode.').waitFor()
    await teacher.getByText('Your work together has ended, and Lee Park does not read your answers any more.').waitFor()
    expect(await teacher.getByRole('button', { name: /^Answer/ }).count()).toBe(0)
    await teacher.getByText('Who can see this: you and Lee Park.').waitFor()

    await teacher.goto('/with-me')
    await teacher.getByRole('link', { name: /^Kim Ode/ }).click()
    await press(teacher, 'End the work with Kim Ode…')
    await teacher.getByText('What stays with you').waitFor()
    await press(teacher, 'End it for good')
    await teacher.getByText(/Your work together ended today .*; you ended it/).waitFor()
    await kimLeaves()
    await stop()
  })

  /** Whom the coach’s addresses are not for: where they begin, what is their own, and what the API may answer them. */
  const others = [
    {
      who: 'a teacher',
      home: '/with-me',
      own: /^\/(with-me|knowledge|account|sign-in|invitation|reset)/,
      mayAnswer: /^\/(health|openapi\.json|auth\/|me$|me\/|account\/data|coaching-models|knowledge|school\/|with-me)/,
      answers: ['/with-me', '/with-me/plans/{draftId}', '/with-me/coaches/{teacherId}'],
    },
    {
      who: 'an admin',
      home: '/school',
      own: /^\/(school|settings|knowledge|account|sign-in|invitation|reset)/,
      mayAnswer:
        /^\/(health|openapi\.json|auth\/|me$|me\/|coaching-models|knowledge|school\/|account\/data|people|invitations|holds|admin\/(?:counts|retention)|audit|provider)/,
      answers: ['/people', '/admin/counts', '/school/safeguarding'],
    },
  ]

  test.each(others)('no address of the coach’s, page or API, gives $who anything that was not shared with them', async (other) => {
    const { coach, teacher, teacherId, stop } = await started()
    const { draftId, conversationId, materialId, items } = await approvedPlan(coach)
    const [first, ...unshared] = items as [Item, ...Item[]]
    await share(coach, draftId, [first])
    const isTeacher = other.who === 'a teacher'
    const invited = isTeacher
      ? null
      : await told<{ link: string }>(coach, 'POST', '/api/invitations', { roles: ['admin'], name: 'Jo Hill' })
    const joined = invited && (await accept(browser, app.address, invited.link, 'Jo Hill'))
    const page = joined?.page ?? teacher
    const ids = [draftId, conversationId, materialId, teacherId, first.id, unshared.at(-1)?.id ?? '']
    const nothingOfTheCoach = (text: string, where: string) => {
      expect(text, where).not.toContain(canary)
      // A question may stand in the knowledge base too, which was written for everybody.
      if (where.includes('/knowledge')) return
      for (const item of isTeacher ? unshared : items) expect(text.includes(item.text), `${where}: ${item.text}`).toBe(false)
    }

    const router = readFileSync(fileURLToPath(new URL('../app/router.tsx', import.meta.url)), 'utf8')
    const paths = [...router.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path)
    expect(paths).toEqual(
      expect.arrayContaining(['/', '/conversations/$id', '/teachers/$id', '/roster', '/waiting', '/with-me', '/school']),
    )
    for (const path of paths) {
      const id =
        path.startsWith('/teachers') || path.includes('$teacherId') ? teacherId : path.startsWith('/with-me') ? draftId : conversationId
      await page.goto(path.replace(/\$\w+/, id))
      await page.getByRole('heading', { level: 1 }).waitFor()
      const shown = await page.locator('body').innerText()
      nothingOfTheCoach(shown, path)
      expect(shown, path).not.toContain('stopped working')
      if (path === '/') expect(new URL(page.url()).pathname).toBe(other.home)
      else if (!other.own.test(path)) expect(shown, path).toContain('This page isn’t here')
    }

    const { paths: api } = await told<{ paths: Record<string, { get?: object }> }>(coach, 'GET', '/api/openapi.json')
    const asked = Object.entries(api)
      .filter(([, methods]) => methods.get)
      .flatMap(([path]) =>
        [...new Set(addressesOf(path.startsWith('/api') ? path : `/api${path}`, ids))].map((address) => ({ path, address })),
      )
    const answers = await Promise.all(
      asked.map(async ({ path, address }) => {
        const answer = await page.request.get(`${app.address}${address}`, { maxRedirects: 0 })
        return { path, address, status: answer.status(), text: await answer.text() }
      }),
    )
    expect(answers.length).toBeGreaterThan(60)
    for (const { address, text } of answers) nothingOfTheCoach(text, address)
    const answered = new Set(answers.filter(({ status }) => status < 300).map(({ path }) => path.replace(/^\/api/, '')))
    expect([...answered].filter((path) => !other.mayAnswer.test(path))).toEqual([])
    expect([...answered]).toEqual(expect.arrayContaining(other.answers))
    await joined?.finish()
    await stop()
  })

  describe('no violation', () => {
    let school: Awaited<ReturnType<typeof started>>
    let plan: Awaited<ReturnType<typeof approvedPlan>>
    beforeAll(async () => {
      school = await started()
      const { coach, teacher, teacherId } = school
      plan = await approvedPlan(coach)
      await share(coach, plan.draftId, plan.items.slice(0, 3), true)
      await told(coach, 'PATCH', `/api/teachers/${teacherId}`, { alsoEvaluates: true })
      await told(coach, 'POST', `/api/teachers/${teacherId}/goals`, { text: 'Wait longer after a question' })
      const { link } = await told<{ link: string }>(coach, 'POST', '/api/invitations', { roles: ['mentor'], name: 'Kim Ode' })
      const { finish } = await accept(browser, app.address, link, 'Kim Ode')
      await finish()
      const { colleagues } = await told<{ colleagues: { id: string }[] }>(coach, 'GET', '/api/colleagues')
      await told(coach, 'POST', `/api/teachers/${teacherId}/handover`, { userId: colleagues[0]?.id })
      await told(teacher, 'POST', `/api/with-me/plans/${plan.draftId}/items/${plan.items[0]?.id}/answers`, { text: 'I hoped so.' })
    })
    afterAll(() => school.stop())

    test.each(looks)('at $width px', async ({ look }) => {
      const { coach, teacherId } = school
      const [first, second, third] = plan.items as [Item, Item, Item]
      const { page, finish } = await openPage(browser, app.address, { ...look, signedOut: true, expected: /404/ })
      await page.goto('/sign-in')
      await told(page, 'POST', '/api/auth/sign-in/email', { email: 'ana.ortiz@school.example', password: 'the long password of Ana Ortiz' })
      await page.goto('/')
      await page.getByText('Waiting for you').waitFor()
      await isSound(page, 'home')
      await page.goto(`/with-me/${plan.draftId}`)
      await piece(page, second)
        .getByRole('button', { name: /^Answer/ })
        .click()
      await page.getByText('Before you write').waitFor()
      await isSound(page, 'before writing')
      await press(page, 'I have read this')
      await page.keyboard.type('Something')
      await press(page, /^Delete/)
      await page.getByText('It goes for good.').waitFor()
      await isSound(page, 'writing')
      await share(coach, plan.draftId, [first, third])
      await page.getByText('Lee Park took this back.').waitFor()
      await isSound(page, 'taken back')
      await share(coach, plan.draftId, [first, second, third], true)
      await page.goto(`/with-me/${plan.draftId}?view=evidence`)
      await page.getByRole('heading', { name: 'What was seen and heard' }).waitFor()
      await isSound(page, 'evidence sheet')
      await page.goto(`/with-me/coaches/${teacherId}`)
      await page.getByText('May Kim Ode take over?').waitFor()
      await press(page, 'Change the words')
      await press(page, 'Set another goal')
      await press(page, 'End the work with Lee Park…')
      await page.getByText('What stays with you').waitFor()
      await isSound(page, 'coach')
      await page.goto('/teachers')
      await page.getByText('This page isn’t here').waitFor()
      await isSound(page, 'not here')
      await finish()
    })
  })
})

/** An address with each of these ids in each of its places. */
function addressesOf(path: string, ids: string[]): string[] {
  const place = /\{\w+\}/.exec(path)
  return place ? ids.flatMap((id) => addressesOf(path.replace(place[0], id), ids)) : [path]
}
