import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { accountMigrations } from '../accounts/migration.ts'
import { assemble } from '../assemble.ts'
import { readConfig } from '../config.ts'
import { takePort } from '../listen.ts'
import { fold } from '../store/fold.ts'
import { openStore } from '../store/store.ts'
import { temporaryFolder } from '../store/testing.ts'
import { pace } from '../testing/pace.ts'
import { markOf, plant, teacherSays } from './testing.ts'

const run = promisify(execFile)

/** A browser of one person. */
type Browser = ReturnType<typeof browserAt>

function browserAt(address: string) {
  const cookies = new Map<string, string>()
  return async function send(method: string, path: string, body?: object): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(path.startsWith('http') ? path : `${address}${path}`, {
      method,
      redirect: 'manual',
      headers: { cookie, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    for (const each of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? []
      cookies.set(name, value)
    }
    return answer
  }
}

async function ok<Answer>(answer: Promise<Response>): Promise<Answer> {
  const { status, url } = await answer
  const text = await (await answer).text()
  if (status >= 300) throw new Error(`${status} ${url}: ${text}`)
  return (text === '' ? undefined : JSON.parse(text)) as Answer
}

type Person = { id: string; mark: string; name: string; email: string; password: string }

/** The app as it is started, on a data folder, with the whole knowledge base. */
async function started(dataDir: string, ahead = Number.POSITIVE_INFINITY) {
  const door = await takePort({ host: '127.0.0.1', port: 0 })
  const { app, signInLink, close } = await assemble(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }), null, pace(ahead).hold)
  const link = (await signInLink(door.address)) ?? ''
  door.serve(app)
  const admin = browserAt(door.address)
  await admin('GET', link)
  const end = () => close(door.close())

  async function join(name: string, role: 'coach' | 'teacher'): Promise<Person & { send: Browser }> {
    const { link } = await ok<{ link: string }>(admin('POST', '/api/invitations', { roles: [role] }))
    const send = browserAt(door.address)
    const login = { email: `${name.toLowerCase()}@school.example`, password: `the long password of ${name}` }
    const token = new URL(link).hash.slice(1)
    const { id } = await ok<{ id: string }>(send('POST', '/api/auth/invitation', { token, name, ...login }))
    return { send, id, mark: markOf(id), name, ...login }
  }
  async function signIn({ email, password }: Person): Promise<Browser> {
    const send = browserAt(door.address)
    await ok(send('POST', '/api/auth/sign-in/email', { email, password }))
    return send
  }
  return { admin, join, signIn, end }
}

const contacts = { lead: 'Dana Reyes', leadContact: 'room 12', hotline: '1-800-555-0100', staffSupport: '555 0133', duty: '' }

/** A data folder with two coaches and a teacher, who have something in every table. */
async function schoolFolder() {
  const dataDir = temporaryFolder()
  const { admin, join, end } = await started(dataDir)
  await ok(admin('PUT', '/api/school/safeguarding', contacts))
  const [lee, kim, ana] = [await join('Leonida', 'coach'), await join('Kimberly', 'coach'), await join('Anastasia', 'teacher')]
  await end()
  const store = await openStore({ dataDir, databaseUrl: null }, { migrations: accountMigrations })
  const planted = await plant(store, lee, ana)
  await teacherSays(store, ana, planted)
  await plant(store, kim, null)
  await store.close()
  return { dataDir, lee, kim, ana, documentId: planted.documentId }
}

const search = `
  const { readdirSync, readFileSync } = require('node:fs'), { join } = require('node:path')
  const [folder, ...words] = process.argv.slice(1)
  const needles = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')])
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const entry of files) {
    let bytes
    try { bytes = readFileSync(join(entry.parentPath, entry.name)) } catch { continue }
    if (needles.some((needle) => bytes.includes(needle))) console.log(join(entry.parentPath, entry.name).slice(folder.length + 1))
  }`

/**
 * Files of a folder that hold these words, in UTF-8 or UTF-16, as they are or as a search folds them. Looked for by a process of its own: one that closes
 * a file lets go of every lock it has on it, those of SQLite among them.
 */
const filesWith = async (folder: string, words: string): Promise<string[]> => {
  const { stdout } = await run(process.execPath, ['-e', search, folder, words, fold(words)])
  return stdout.split('\n').filter(Boolean)
}

const notes = (word: string) =>
  `10:02 T: "What makes these equal?" 4 hands.\n10:03 Maya: "You can cut the ${word} into two."\nShe rushed this ${word}, I think.`

test('when an account has gone, no byte of what was its person’s is in the data folder, and everything of the others is', {
  timeout: 180_000,
}, async () => {
  const { dataDir, documentId, lee, kim, ana } = await schoolFolder()
  const { signIn, end } = await started(dataDir)
  const [asLee, asKim] = [await signIn(lee), await signIn(kim)]

  // Through the doors as well: what the app makes of it, in every form.
  const begun = await ok<{ id: string; draftId: string }>(
    asLee('POST', '/api/conversations', { text: notes('Quokkaberry'), teacher: 'Ms Quokkaberry', coachingModel: 'grow' }),
  )
  await (await asLee('GET', `/api/drafts/${begun.draftId}/events`)).text()
  await ok(asLee('POST', `/api/conversations/${begun.id}/messages`, { text: 'one about the Quokkaberry' }))
  await ok(asLee('PUT', `/api/conversations/${begun.id}/jottings`, { text: 'Quokkaberry, I think.' }))
  await ok(asLee('POST', `/api/drafts/${begun.draftId}/take`, {}))
  const drawn = await ok<{ draftId: string }>(
    asKim('POST', '/api/conversations', { text: notes('Wombatberry'), coachingModel: 'grow', drawOn: documentId }),
  )
  await (await asKim('GET', `/api/drafts/${drawn.draftId}/events`)).text()
  await ok(asKim('GET', '/api/knowledge/search?q=on+waiting'))

  const words = ['uokkaber', lee.mark, lee.name, lee.email]
  const others = ['ombatber', kim.mark, kim.name, ana.mark, ana.email, 'Dana Reyes']
  for (const word of [...words, ...others]) expect(await filesWith(dataDir, word), word).not.toEqual([])
  expect(await filesWith(dataDir, lee.mark)).toContainEqual(expect.stringMatching(/^own-index-/))

  const wrong = { words: 'delete all of mine', password: 'not the one' }
  expect((await asLee('POST', '/api/account/delete', wrong)).status).toBe(400)
  expect((await asLee('POST', '/api/account/delete', { words: 'delete', password: lee.password })).status).toBe(400)
  expect((await asLee('POST', '/api/account/delete', { ...wrong, password: lee.password })).status).toBe(204)

  for (const word of words) expect(await filesWith(dataDir, word), word).toEqual([])
  for (const word of others) expect(await filesWith(dataDir, word), word).not.toEqual([])
  expect((await asLee('GET', '/api/me')).status).toBe(401)
  expect((await asKim('POST', '/api/auth/sign-in/email', { email: lee.email, password: lee.password })).status).toBe(401)
  const plan = await ok<{ passages: { source: string; text: string }[] }>(asKim('GET', `/api/drafts/${drawn.draftId}`))
  expect(plan.passages).toContainEqual(expect.objectContaining({ source: 'A document that was removed', text: '' }))
  const found = await (await asKim('GET', '/api/knowledge/search?q=on+waiting')).text()
  expect([found.includes(kim.id), found.includes(lee.id)]).toEqual([true, false])
  await end()
  for (const word of words) expect(await filesWith(dataDir, word), word).toEqual([])
})

test('a conversation and a teacher go without a byte left, and what is being written and read of them ends', {
  timeout: 120_000,
}, async () => {
  const dataDir = temporaryFolder()
  const { join, end } = await started(dataDir, 3)
  const lee = await join('Leonida', 'coach')
  const begin = (text: string, teacher: string) =>
    ok<{ id: string; draftId: string }>(lee.send('POST', '/api/conversations', { text, teacher, coachingModel: 'grow' }))
  const quokka = await begin(notes('Quokkaberry'), 'Ms Ortiz')
  const wombat = await begin(notes('Wombatberry'), 'Mr Purdy')
  const numbat = await begin(notes('Numbatberry'), 'Ms Lang')
  await expect.poll(() => filesWith(dataDir, 'uokkaber')).not.toEqual([])

  const stream = await lee.send('GET', `/api/drafts/${quokka.draftId}/events`)
  const asked = performance.now()
  expect((await lee.send('DELETE', `/api/conversations/${quokka.id}`)).status).toBe(204)
  expect(await stream.text()).toMatch(/"type":"(interrupted|error)"/)
  expect(performance.now() - asked).toBeLessThan(3_000)
  await expect.poll(() => filesWith(dataDir, 'uokkaber'), { timeout: 20_000 }).toEqual([])

  const { teachers } = await ok<{ teachers: { id: string; name: string }[] }>(lee.send('GET', '/api/teachers'))
  const purdy = teachers.find(({ name }) => name === 'Mr Purdy')
  expect((await lee.send('DELETE', `/api/teachers/${purdy?.id}`)).status).toBe(204)
  await expect.poll(() => filesWith(dataDir, 'ombatber'), { timeout: 20_000 }).toEqual([])
  expect((await lee.send('GET', `/api/conversations/${wombat.id}`)).status).toBe(404)
  expect(await filesWith(dataDir, 'umbatber')).not.toEqual([])

  // And with the account, its logins and streams.
  const last = await lee.send('GET', `/api/drafts/${numbat.draftId}/events`)
  expect((await lee.send('POST', '/api/account/delete', { words: 'Delete all of mine', password: lee.password })).status).toBe(204)
  expect(await last.text()).toMatch(/"type":"(interrupted|error)"/)
  expect(await filesWith(dataDir, 'umbatber')).toEqual([])
  await end()
})
