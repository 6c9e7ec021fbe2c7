import { scryptSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { openTestStore } from '../store/testing.ts'
import { accountMigrations } from './migration.ts'
import { accountsIn, browser, owner, tablesIn, testApp } from './testing.ts'
import { emailOf, openSchool, quickHashing, statusOf, strongHashing } from './testing-school.ts'

test('a password is kept as a salted scrypt hash that takes 32 MB of memory to make, unless something else is given', async () => {
  const store = await openTestStore(accountMigrations)
  const accounts = accountsIn(store)
  await accounts.firstOwner({ configured: owner, address: '' })
  const { password } = await tablesIn(store).selectFrom('account').select('password').executeTakeFirstOrThrow()
  const [salt = '', key] = (password ?? '').split(':')
  expect(salt).toMatch(/^[0-9a-f]{32}$/)
  const work = { N: 2 ** 14, r: 16, p: 1, maxmem: 2 ** 26 }
  expect(scryptSync(owner.password, salt, 64, work).toString('hex')).toBe(key)
  expect(await statusOf(browser(testApp(accounts)).signIn())).toBe(200)
  expect(await strongHashing.verify({ hash: password ?? '', password: owner.password })).toBe(true)
})

test('each sign-in that fails costs one hash: a wrong password, an unknown address, a closed account', async () => {
  let hashes = 0
  const counted = <Asked, Answer>(answer: (asked: Asked) => Promise<Answer>) => {
    return (asked: Asked) => {
      hashes += 1
      return answer(asked)
    }
  }
  const hashing = { hash: counted(quickHashing.hash), verify: counted(quickHashing.verify) }
  const { open, admin, join } = await openSchool(await openTestStore(accountMigrations), { hashing })
  const kim = await join('Kim', ['coach'])
  await admin.post(`/api/people/${kim.id}/disable`)
  for (const email of [owner.email, 'nobody@school.example', emailOf('Kim')]) {
    hashes = 0
    expect([email, await statusOf(open().signIn({ email, password: 'not the one it is' })), hashes]).toEqual([email, 401, 1])
  }
})
