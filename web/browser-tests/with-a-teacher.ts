import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { openPage } from './running.ts'

/** Asks the server as whoever is signed in on a page. */
export const ask = (page: Page, method: string, address: string, body?: unknown): Promise<{ status: number; body: unknown }> =>
  page.evaluate(
    async ({ method, address, body }) => {
      const answer = await fetch(address, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      })
      const text = await answer.text()
      return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
    },
    { method, address, body },
  )

export const contacts = {
  lead: 'Dana Reyes',
  leadContact: 'room 12, extension 4417',
  hotline: '1-800-555-0100',
  staffSupport: 'the employee line, 555 0133',
  duty: '',
}

/** Accepts an invitation in a browser of its own: a page on which that person is signed in. */
export async function accept(browser: Browser, address: string, link: string, name: string, expected = /404/) {
  const joined = await openPage(browser, address, { signedOut: true, expected })
  await joined.page.goto('/sign-in')
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}@school.example`
  const token = new URL(link).hash.slice(1)
  const { status } = await ask(joined.page, 'POST', '/api/auth/invitation', {
    token,
    name,
    email,
    password: `the long password of ${name}`,
  })
  expect(status, 'joining').toBe(201)
  return joined
}

/** Lee works with this teacher, who has joined: in a browser of their own. `coach` is a page of Lee's, who is an admin too. */
export async function withTeacher(browser: Browser, address: string, coach: Page, called: string, name: string) {
  await ask(coach, 'PUT', '/api/school/safeguarding', contacts)
  const { body: teacher } = (await ask(coach, 'POST', '/api/teachers', { name: called })) as { body: { id: string } }
  const made = (await ask(coach, 'POST', '/api/invitations', { roles: ['teacher'], name: called, teacherId: teacher.id })) as {
    body: { link: string }
  }
  return { teacherId: teacher.id, ...(await accept(browser, address, made.body.link, name)) }
}
