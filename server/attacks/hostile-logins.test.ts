import { expect, test } from 'vitest'
import { accountMigrations } from '../accounts/migration.ts'
import { openSchool, passwordOf } from '../accounts/testing-school.ts'
import { openTestStore } from '../store/testing.ts'
import { hostileStrings } from './testing/hostile-strings.ts'

/** Everything that is asked of who signs in, joins, or changes a password; all else in it is right. */
const ways: [path: string, body: Record<string, string>][] = [
  ['/api/auth/sign-in/email', { email: 'ana@school.example', password: passwordOf('Ana') }],
  ['/api/auth/sign-in/code', { code: '123456' }],
  ['/api/auth/invitation/look', { token: 'a'.repeat(32) }],
  ['/api/auth/invitation', { token: 'a'.repeat(32), name: 'Kim', email: 'kim@school.example', password: passwordOf('Kim') }],
  ['/api/auth/reset/look', { token: 'a'.repeat(32) }],
  ['/api/auth/reset', { token: 'a'.repeat(32), password: passwordOf('Ana') }],
  ['/api/me/invitation', { token: 'a'.repeat(32) }],
  ['/api/me/password', { currentPassword: passwordOf('Ana'), password: 'another long password', name: 'Ana', email: 'ana@school.example' }],
  ['/api/me/two-factor', { password: passwordOf('Ana') }],
  ['/api/me/two-factor/confirm', { code: '123456' }],
  ['/api/me/two-factor/backup-codes', { password: passwordOf('Ana') }],
  ['/api/me/two-factor/off', { password: passwordOf('Ana') }],
]
const strings = Object.values(hostileStrings)

test.each(ways)('%s: what breaks software lets nobody in, breaks nothing and is refused in a sentence', async (path, body) => {
  for (const name of Object.keys(body)) {
    // Attempts are counted: a school for a few, so that all of them are looked at.
    for (let from = 0; from < strings.length; from += 8) {
      const school = await openSchool(await openTestStore(accountMigrations))
      const ana = await school.join('Ana', ['coach'])
      const isOpen = path.startsWith('/api/auth')
      for (const text of strings.slice(from, from + 8)) {
        const browser = isOpen ? school.open() : ana
        const answer = await browser.post(path, { ...body, [name]: text })
        const what = `${name}: ${JSON.stringify(text).slice(0, 60)}: ${answer.status}`
        expect(answer.status, what).toBeLessThan(500)
        if (isOpen) expect(browser.jar.size, what).toBe(0)
        if (answer.status >= 400)
          expect(await answer.json(), what).toMatchObject({
            error: { message: expect.stringMatching(/[.?!]$/), next: expect.stringMatching(/[.?!]$/) },
          })
      }
      expect(await school.db.selectFrom('user').select('email').execute()).toHaveLength(2)
      await school.db.destroy()
    }
  }
})

test('a name that nobody can see is none, and one that is written to look like another’s says what it is', async () => {
  const school = await openSchool(await openTestStore(accountMigrations))
  const ana = await school.join('Ana', ['coach'])
  const call = (name: string) =>
    ana.request('/api/me/name', { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name }) })
  for (const name of ['\u200b', '\u2060\ufeff', '\u202e', ' \u00ad ', '\u{e0041}'])
    expect((await call(name)).status, JSON.stringify(name)).toBe(400)
  expect(await (await call('\u202eeeL\u202c\u200b Park\r\nAdmin\0')).json()).toMatchObject({ name: 'eeL Park Admin' })
  expect(await (await ana.request('/api/me')).json()).toMatchObject({ name: 'eeL Park Admin' })
})
