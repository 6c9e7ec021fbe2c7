import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { afterEach, expect, test } from 'vitest'
import { accountMigrations } from '../accounts/migration.ts'
import { accountsIn, browser, errorOf, owner, testApp } from '../accounts/testing.ts'
import { statusOf } from '../accounts/testing-school.ts'
import { openTestStore } from '../store/testing.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function setUp(trustProxy = 0) {
  const accounts = accountsIn(await openTestStore(accountMigrations), { trustProxy })
  await accounts.firstOwner({ configured: owner, address: '' })
  const app = testApp(accounts)
  return { app, open: (remote?: string) => browser(app, undefined, remote) }
}

type Browser = ReturnType<typeof browser>

const guess = (by: Browser, n: number, headers = {}) =>
  by.post('/api/auth/sign-in/email', { email: `person${n}@school.example`, password: 'a guess' }, headers)

const tokenGuess = (by: Browser, headers = {}) => by.post('/api/auth/invitation/look', { token: 'made-up' }, headers)

test('guessing from one network address is stopped, however many people it guesses at, and everyone else goes on', async () => {
  const { open } = await setUp()
  const here = open('203.0.113.1')
  const statuses: number[] = []
  for (let n = 0; n < 32; n += 1) statuses.push(await statusOf(guess(here, n)))
  expect(statuses).toEqual([...Array(30).fill(401), 429, 429])
  expect(await statusOf(here.signIn())).toBe(429)
  expect(await statusOf(open('203.0.113.2').signIn())).toBe(200)
})

test('so is guessing at links, of invitations and of passwords, and at codes', async () => {
  const { open } = await setUp()
  const here = open('203.0.113.1')
  for (let n = 0; n < 15; n += 1) {
    expect(await statusOf(tokenGuess(here))).toBe(404)
    expect(await statusOf(here.post('/api/auth/reset', { token: 'made-up', password: owner.password }))).toBe(404)
  }
  for (const path of ['/api/auth/invitation/look', '/api/auth/reset/look']) {
    const refused = await here.post(path, { token: 'made-up' })
    expect([refused.status, (await errorOf(refused)).code]).toEqual([429, 'account.too_many_attempts'])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800)
  }
  expect(await statusOf(tokenGuess(open('203.0.113.2')))).toBe(404)
})

test('without a trusted proxy, an address that is made up helps nobody past the limit, and locks nobody out', async () => {
  const { open } = await setUp()
  const here = open('203.0.113.1')
  for (let n = 0; n < 30; n += 1) await tokenGuess(here, { 'x-forwarded-for': '203.0.113.2' })
  expect(await statusOf(tokenGuess(here, { 'x-forwarded-for': '198.51.100.9' }))).toBe(429)
  expect(await statusOf(open('203.0.113.2').signIn())).toBe(200)
})

test('behind a trusted proxy, nor does one that is put before what the proxy wrote', async () => {
  const { open } = await setUp(1)
  const proxy = open('10.0.0.1')
  const forwarded = (address: string) => ({ 'x-forwarded-for': `203.0.113.2, ${address}` })
  for (let n = 0; n < 30; n += 1) await tokenGuess(proxy, forwarded('203.0.113.1'))
  expect(await statusOf(tokenGuess(proxy, { 'x-forwarded-for': '198.51.100.9, 203.0.113.1' }))).toBe(429)
  expect(await statusOf(tokenGuess(proxy, { 'x-forwarded-for': '203.0.113.2' }))).toBe(404)
  expect(await statusOf(tokenGuess(proxy))).toBe(404)
})

test('through a real connection, the address is the one that the proxy on this computer wrote', async () => {
  const { app } = await setUp(1)
  const server = createAdaptorServer({ fetch: app.fetch })
  closing.push(() => server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const ask = (address: string) =>
    new Promise<number>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'x-forwarded-for': address }
      const sent = request({ host: '127.0.0.1', port, method: 'POST', path: '/api/auth/invitation/look', headers }, (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      })
      sent.on('error', reject)
      sent.end(JSON.stringify({ token: 'made-up' }))
    })
  for (let n = 0; n < 30; n += 1) expect(await ask('203.0.113.1')).toBe(404)
  expect([await ask('203.0.113.1'), await ask('203.0.113.2')]).toEqual([429, 404])
})

test('a page of another site can neither accept an invitation nor set a password by a link', async () => {
  const { open } = await setUp()
  for (const path of ['/api/auth/invitation', '/api/auth/reset', '/api/auth/sign-in/code']) {
    const answer = await open().post(path, { token: 'x' }, { origin: 'https://evil.example' })
    expect([answer.status, (await errorOf(answer)).code]).toEqual([400, 'request.foreign_origin'])
  }
})
