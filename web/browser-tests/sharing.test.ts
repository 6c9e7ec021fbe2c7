import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { focused } from './keyboard.ts'
import { hasBrowser, isDone, openBrowser, openPage, startApp } from './running.ts'
import { isSound, looks } from './sound.ts'
import { accept, ask, contacts, withTeacher } from './with-a-teacher.ts'
import { beginSample, card } from './workspace.ts'

type Plan = { items: { id: string; text: string }[]; sheet: object | null }

const draftOf = async (coach: Page): Promise<string> => {
  const id = new URL(coach.url()).pathname.split('/')[2]
  const { body } = (await ask(coach, 'GET', `/api/conversations/${id}`)) as { body: { drafts: { id: string }[] } }
  return body.drafts[0]?.id ?? ''
}
const planOf = (teacher: Page, draftId: string) =>
  ask(teacher, 'GET', `/api/with-me/plans/${draftId}`) as Promise<{ status: number; body: Plan }>
const answer = (teacher: Page, draftId: string, itemId: string, text: string) =>
  ask(teacher, 'POST', `/api/with-me/plans/${draftId}/items/${itemId}/answers`, { text })

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()

/** The sample, all of it approved. */
async function approveSample(page: Page) {
  await beginSample(page)
  await isDone(page)
  await press(page, 'Take it into the room')
  await page.getByRole('button', { name: 'Take it out' }).waitFor()
}

describe.skipIf(!hasBrowser())('sharing with a teacher, in two browsers', () => {
  let browser: Browser
  let app: Awaited<ReturnType<typeof startApp>>

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  async function started(options: Parameters<typeof openPage>[2] = {}) {
    app = await startApp()
    const coach = await openPage(browser, app.address, options)
    await coach.page.goto('/teachers')
    return coach
  }

  test('a teacher is added, invited and shared with; answers; and what is taken back is gone for them', async () => {
    const { page: coach, finish } = await started()
    await coach.getByText('Nobody yet.').waitFor()
    await coach.getByLabel('Add a teacher').fill('Ms Ortiz')
    await press(coach, 'Add')
    await coach.getByRole('heading', { name: 'Ms Ortiz' }).waitFor()

    // No teacher writes here before it is known whom to turn to.
    await coach.getByText('Ms Ortiz can’t be invited yet.').waitFor()
    await coach.getByRole('link', { name: 'Enter them in the school’s settings' }).waitFor()
    await ask(coach, 'PUT', '/api/school/safeguarding', contacts)
    await coach.reload()
    await press(coach, 'Invite Ms Ortiz')
    const link = await coach.getByLabel('The link for Ms Ortiz').inputValue()

    await approveSample(coach)
    const conversation = coach.url()
    const draftId = await draftOf(coach)
    await press(coach, 'Share')
    await coach.getByText('Ms Ortiz has no account here yet').waitFor()
    await coach.keyboard.press('Escape')
    expect(
      await card(coach, 'I2')
        .getByRole('button', { name: /Share with/ })
        .count(),
    ).toBe(0)

    const { page: teacher, finish: leave } = await accept(browser, app.address, link, 'Ana Ortiz')
    expect((await planOf(teacher, draftId)).status).toBe(404)
    await coach.reload()
    await card(coach, 'I2').getByText('Who can see this: only you.').waitFor()
    await press(coach, 'Share with Ms Ortiz: I2')
    await card(coach, 'I2').getByText('Who can see this: you and Ms Ortiz.').waitFor()
    await expect.poll(() => focused(coach)).toBe('Take back I2')

    await press(coach, 'Shared')
    const panel = coach.getByRole('dialog')
    expect(await panel.getByLabel(/^The evidence sheet/).isChecked()).toBe(true)
    await panel.getByLabel(/^I3 /).check()
    await panel.getByRole('button', { name: 'Share two pieces and the evidence sheet' }).click()
    await panel.getByText('Shared with Ms Ortiz, from this moment.').waitFor()
    await coach.keyboard.press('Escape')
    await coach.getByText('· Who can see this: only you; Ms Ortiz sees two pieces and the evidence sheet').waitFor()

    const { body: plan } = await planOf(teacher, draftId)
    expect(plan.items).toHaveLength(2)
    expect(plan.sheet).not.toBeNull()
    expect(JSON.stringify(plan)).not.toMatch(/listenFor|findings|passages|opinionsLeftOut/)
    const [first] = plan.items
    await answer(teacher, draftId, first?.id ?? '', 'I would like to start with the back tables.')
    await answer(teacher, draftId, 'evidence-sheet', 'The waiting surprised me.')
    await ask(teacher, 'PUT', `/api/with-me/plans/${draftId}/items/${first?.id}/keep`, { isKept: true })

    await coach.goto('/waiting')
    await coach.getByText('The waiting surprised me.').waitFor()
    expect(
      await coach
        .getByRole('navigation')
        .getByRole('link', { name: /^Waiting/ })
        .textContent(),
    ).toBe('Waiting: 2')
    await coach.getByRole('link', { name: /back tables/ }).click()
    const answered = card(coach, 'I2')
    await answered.getByText('I would like to start with the back tables.').waitFor()
    await answered.getByText(/^Shared with Ms Ortiz, who read it today .* and keeps it/).waitFor()
    await expect.poll(() => coach.evaluate(() => document.activeElement?.id)).toMatch(/^card-/)
    await coach.getByRole('link', { name: 'The evidence sheet' }).click()
    // Seen is what has been on the screen.
    await coach.getByText('The waiting surprised me.').scrollIntoViewIfNeeded()
    await expect.poll(async () => (await ask(coach, 'GET', '/api/queue')).body).toMatchObject({ answered: [] })

    await coach.goto(conversation)
    await press(coach, 'Take back I2')
    await card(coach, 'I2').getByText('Who can see this: only you.').waitFor()
    // What was said to it stays under it.
    expect(await card(coach, 'I2').getByText('I would like to start with the back tables.').count()).toBe(1)
    expect((await planOf(teacher, draftId)).body.items).toHaveLength(1)
    await press(coach, 'Shared')
    await press(coach, 'Take back all of it')
    await coach.getByRole('button', { name: 'Share', exact: true }).waitFor()
    expect((await planOf(teacher, draftId)).status).toBe(404)
    await leave()
    await finish()
    await app.stop()
  })

  test('evidence that is asked for waits for an answer; jottings and the work itself are the coach’s to keep and to end', async () => {
    const { page: coach, finish } = await started()
    const { page: teacher, finish: leave } = await withTeacher(browser, app.address, coach, 'Ms Ortiz', 'Ana Ortiz')
    await approveSample(coach)
    const conversation = coach.url()
    const draftId = await draftOf(coach)
    await press(coach, 'Share with Ms Ortiz: I2')
    await coach.getByRole('button', { name: 'Take back I2' }).waitFor()
    await ask(teacher, 'POST', `/api/with-me/plans/${draftId}/evidence-request`)

    await coach.goto('/waiting')
    await coach.getByRole('link', { name: /Ms Ortiz asks for the evidence/ }).click()
    await coach.getByRole('heading', { name: 'Ms Ortiz asks for the evidence' }).waitFor()
    await press(coach, 'Talk about it first')
    await coach.getByText('your answer was to talk about it first').waitFor()
    await press(coach, 'Shared')
    await press(coach, 'Share one piece and the evidence sheet')
    await coach.getByText('Shared with Ms Ortiz, from this moment.').waitFor()
    await coach.keyboard.press('Escape')
    expect((await planOf(teacher, draftId)).body.sheet).not.toBeNull()
    await expect.poll(() => coach.getByText('your answer was to talk about it first').count()).toBe(0)

    await press(coach, /^Your jottings/)
    await coach.getByLabel('Jottings', { exact: true }).fill('Quicker at the front. Not to be said yet.')
    await coach.getByText(/^Saved today/).waitFor()
    await coach.reload()
    await press(coach, /^Your jottings/)
    await expect.poll(() => coach.getByLabel('Jottings', { exact: true }).inputValue()).toBe('Quicker at the front. Not to be said yet.')
    const id = new URL(conversation).pathname.split('/')[2]
    expect((await ask(teacher, 'GET', `/api/conversations/${id}/jottings`)).status).toBe(404)

    await coach.goto('/teachers')
    await coach.getByRole('link', { name: /Ms Ortiz/ }).click()
    await coach.getByLabel('A goal').fill('More of the class explains')
    await press(coach, 'Put it on record')
    await coach.getByText(/^In your words, since today/).waitFor()
    await press(coach, 'I accept these words')
    await coach.getByText(/You accepted them today/).waitFor()
    await coach.getByLabel('Yes, I also evaluate Ms Ortiz').check()
    await coach.getByText('You both coach and evaluate this teacher.').waitFor()
    const { body: mine } = await ask(teacher, 'GET', '/api/with-me')
    expect(mine).toMatchObject({ coaches: [{ alsoEvaluates: true, goals: [{ text: 'More of the class explains' }] }] })

    await press(coach, 'End the work with Ms Ortiz…')
    await press(coach, 'End it for good')
    await coach.getByRole('heading', { name: 'Your work together has ended' }).waitFor()
    await expect.poll(() => focused(coach)).toBe('Ms Ortiz')
    await coach.goto(conversation)
    await press(coach, 'Shared')
    await coach.getByText('Your work with Ms Ortiz has ended, so nothing new can be shared.').waitFor()
    expect((await planOf(teacher, draftId)).status).toBe(200)
    await press(coach, 'Take back all of it')
    await expect.poll(async () => (await planOf(teacher, draftId)).status).toBe(404)
    await leave()
    await finish()
    await app.stop()
  })

  test('work goes to a colleague when the teacher says yes, with what was shared and nothing else', async () => {
    const { page: coach, finish } = await started()
    const { page: teacher, teacherId, finish: leave } = await withTeacher(browser, app.address, coach, 'Ms Ortiz', 'Ana Ortiz')
    const { body } = (await ask(coach, 'POST', '/api/invitations', { roles: ['coach'] })) as { body: { link: string } }
    const { page: next, finish: leaveToo } = await accept(browser, app.address, body.link, 'Sam Bell')
    await approveSample(coach)
    await press(coach, 'Share with Ms Ortiz: I2')
    await coach.getByRole('button', { name: 'Take back I2' }).waitFor()

    await coach.goto(`/teachers/${teacherId}`)
    await coach.getByLabel('To whom').selectOption({ label: 'Sam Bell' })
    await press(coach, 'Ask Ms Ortiz about Sam Bell')
    await coach.getByText('Ms Ortiz has not answered yet').waitFor()
    await next.goto('/handed-over')
    await next.getByText('Nobody was handed over to you.').waitFor()

    const { body: mine } = (await ask(teacher, 'GET', '/api/with-me')) as { body: { coaches: { handover: { id: string } }[] } }
    await ask(teacher, 'PUT', `/api/with-me/handovers/${mine.coaches[0]?.handover.id}`, { answer: 'consented' })
    await coach.reload()
    await coach.getByText(/^It went to Sam Bell/).waitFor()
    await next.goto('/teachers')
    await next.getByRole('link', { name: 'What colleagues handed over to you' }).click()
    await next.getByRole('heading', { name: 'Ms Ortiz' }).waitFor()
    expect(await next.getByRole('article').getByRole('listitem').count()).toBe(1)
    await leave()
    await leaveToo()
    await finish()
    await app.stop()
  })

  test.each(looks)('no violation at $width px', async ({ width, look }) => {
    const { page: coach, finish } = await started(look)
    await coach.getByText('Nobody yet.').waitFor()
    await press(coach, 'Add')
    await coach.getByText('Type a name.').waitFor()
    await isSound(coach, 'no teachers, nothing typed')
    await coach.goto('/waiting')
    await coach.getByText('Nothing waits for you').waitFor()
    await isSound(coach, 'nothing waits')
    await coach.goto('/handed-over')
    await coach.getByText('Nobody was handed over').waitFor()
    await isSound(coach, 'nobody handed over')

    const { page: teacher, teacherId, finish: leave } = await withTeacher(browser, app.address, coach, 'Ms Ortiz', 'Ana Ortiz')
    await approveSample(coach)
    const conversation = coach.url()
    const draftId = await draftOf(coach)
    await press(coach, 'Share')
    await coach.getByRole('button', { name: /^Share .* and the evidence sheet$/ }).waitFor()
    await isSound(coach, 'what to share')
    await coach.getByLabel(/^The evidence sheet/).uncheck()
    await press(coach, /^Share \w+ pieces$/)
    await coach.getByText('from this moment').waitFor()
    await isSound(coach, 'shared')
    const { body: plan } = await planOf(teacher, draftId)
    await answer(teacher, draftId, plan.items[0]?.id ?? '', 'I would like to start with the back tables.')
    await ask(teacher, 'POST', `/api/with-me/plans/${draftId}/evidence-request`)
    await coach.goto('/waiting')
    await coach.getByRole('link', { name: /back tables/ }).waitFor()
    await isSound(coach, 'something waits')
    await coach.goto(conversation)
    await coach.getByRole('article', { name: 'Ms Ortiz answered' }).waitFor()
    await press(coach, width === 360 ? 'Jottings' : /^Your jottings/)
    await coach.getByLabel('Jottings', { exact: true }).waitFor()
    await isSound(coach, 'answered, evidence asked for, jottings open')
    await coach.goto(`/teachers/${teacherId}`)
    await coach.getByLabel('Yes, I also evaluate Ms Ortiz').check()
    await coach.getByText('You both coach and evaluate').waitFor()
    await press(coach, 'Change the words')
    await press(coach, 'Add them')
    await press(coach, 'End the work with Ms Ortiz…')
    await isSound(coach, 'a teacher, all of it open')
    await press(coach, 'End it for good')
    await coach.getByRole('heading', { name: 'Your work together has ended' }).waitFor()
    await isSound(coach, 'ended')
    await leave()
    await finish()
    await app.stop()
  })
})
