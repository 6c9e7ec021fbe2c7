import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, inject, test } from 'vitest'
import { sample } from '../web/features/start/sample-notes.ts'
import { noSettings } from './config.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'thinking-partner-'))
const started: ChildProcess[] = []

afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** `npm start` as a person would, with a data folder of its own. */
function start(environment: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      ...noSettings(),
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: join(folder, 'data'),
      LOG_LEVEL: 'silent',
      ...environment,
    },
  })
  started.push(child)
  let out = ''
  let err = ''
  child.stderr.on('data', (text) => {
    err += text
  })
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, out, err })),
  )
  child.stdout.on('data', (text) => {
    out += text
  })
  /** What the pattern finds in what it has said, as soon as it has. */
  function said(pattern: RegExp): Promise<string> {
    const found = new Promise<string>((resolve, reject) => {
      const look = () => {
        const [words] = pattern.exec(out) ?? []
        if (words) resolve(words)
      }
      child.stdout.on('data', look)
      child.on('close', () => reject(new Error(`It ended before it said so: ${err}`)))
    })
    found.catch(() => {})
    return found
  }
  return { child, address: said(/http:\/\/\S+/), link: said(/http:\/\/\S+token=\S+(?=\n)/), ended, output: () => out }
}

/** The cookie that a one-time link gives. */
async function cookieOf(link: string): Promise<string> {
  const answer = await fetch(link, { redirect: 'manual' })
  expect(answer.headers.get('location')).toBe('/')
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

test('it prints its address and a link to sign in by, answers there, drafts, and goes quietly when told to', async () => {
  const { child, address, link, ended } = start({})
  const base = await address
  expect(await (await fetch(`${base}/api/health`)).json()).toMatchObject({ status: 'ok', drafters: ['built-in'] })
  expect(await (await fetch(base)).text()).toContain('<title>Thinking Partner</title>')
  const headers = { 'content-type': 'application/json', cookie: await cookieOf(await link) }
  const body = JSON.stringify({ notes: sample.text, teacher: sample.teacher })
  expect((await fetch(`${base}/api/drafts`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).status).toBe(401)
  const begun = await fetch(`${base}/api/drafts`, { method: 'POST', headers, body })
  const { id } = (await begun.json()) as { id: string }
  const stream = await (await fetch(`${base}/api/drafts/${id}/events`, { headers })).text()
  expect(stream).toContain('"type":"item"')
  expect(stream).toContain('"type":"draft-end"')
  const asked = Date.now()
  child.kill('SIGTERM')
  expect((await ended).code).toBe(0)
  expect(Date.now() - asked).toBeLessThan(10_000)
})

test('what was decided is there after the process was killed, and a fresh start voids the link of the one before', async () => {
  const data = { DATA_DIR: join(folder, 'killed') }
  const first = start(data)
  const base = await first.address
  const old = await first.link
  const headers = { 'content-type': 'application/json', cookie: await cookieOf(old) }
  const begun = await fetch(`${base}/api/drafts`, { method: 'POST', headers, body: JSON.stringify({ notes: sample.text }) })
  const { id } = (await begun.json()) as { id: string }
  await (await fetch(`${base}/api/drafts/${id}/events`, { headers })).text()
  const taken = (await (await fetch(`${base}/api/drafts/${id}/take`, { method: 'POST', headers })).json()) as { items: unknown[] }
  first.child.kill('SIGKILL')
  await first.ended

  const second = start(data)
  const again = await second.address
  const answer = await fetch(`${again}/api/drafts/${id}`, { headers })
  expect(await answer.json()).toMatchObject({ status: 'approved', items: taken.items })
  expect((await fetch(old.replace(base, again), { redirect: 'manual' })).headers.get('location')).toBe('/sign-in?problem=link')
  await cookieOf(await second.link)
})

test('a draft that was being written when the process was killed keeps its items, and the rest is composed after a restart', async () => {
  const data = { DATA_DIR: join(folder, 'killed-in-stream') }
  const first = start(data)
  const base = await first.address
  const headers = { 'content-type': 'application/json', cookie: await cookieOf(await first.link) }
  const begun = await fetch(`${base}/api/drafts`, { method: 'POST', headers, body: JSON.stringify({ notes: sample.text }) })
  const { id } = (await begun.json()) as { id: string }
  const reader = (await fetch(`${base}/api/drafts/${id}/events`, { headers })).body?.pipeThrough(new TextDecoderStream()).getReader()
  for (let heard = ''; !heard.includes('"type":"item"'); ) heard += (await reader?.read())?.value ?? ''
  first.child.kill('SIGKILL')
  await first.ended

  const second = start(data)
  const again = await second.address
  type Draft = { status: string; items: { id: string; text: string }[] }
  const read = async () => (await (await fetch(`${again}/api/drafts/${id}`, { headers })).json()) as Draft
  await expect.poll(async () => (await read()).status, { timeout: 20_000 }).toBe('interrupted')
  const kept = (await read()).items
  expect(kept.length).toBeGreaterThan(0)
  await fetch(`${again}/api/drafts/${id}/resume`, { method: 'POST', headers })
  expect(await (await fetch(`${again}/api/drafts/${id}/events`, { headers })).text()).toContain('"type":"draft-end"')
  const whole = await read()
  expect(whole.items.slice(0, kept.length)).toEqual(kept)
  expect(whole.items.length).toBeGreaterThanOrEqual(5)
  expect(new Set(whole.items.map(({ text }) => text)).size).toBe(whole.items.length)
})

test('with OWNER_EMAIL and OWNER_PASSWORD no link is printed, and they sign in', async () => {
  const owner = { email: 'lee@school.example', password: 'a lantern in the fog' }
  const { address, output } = start({ DATA_DIR: join(folder, 'owned'), OWNER_EMAIL: owner.email, OWNER_PASSWORD: owner.password })
  const base = await address
  const signedIn = await fetch(`${base}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(owner),
  })
  expect(signedIn.status).toBe(200)
  expect(signedIn.headers.getSetCookie().join()).toContain('HttpOnly')
  expect(output()).not.toContain('token=')
})

test('the pages bring no schemas along: they are checked on the server', () => {
  const assets = join(inject('builtPages'), 'assets')
  const scripts = readdirSync(assets).filter((file) => file.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(2)
  expect(scripts.filter((file) => readFileSync(join(assets, file), 'utf8').includes('ZodError'))).toEqual([])
})

test('a port in use is one sentence and a next step', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as AddressInfo
  const { code, err } = await start({ PORT: String(port) }).ended
  other.close()
  expect(code).toBe(2)
  expect(err.trim().split('\n')).toEqual([expect.stringMatching(`Port ${port} is already in use.* PORT=${port + 1} npm start`)])
})

test('a data folder that can’t be written to is one sentence and a next step', async () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  const { code, err } = await start({ DATA_DIR: join(file, 'data') }).ended
  expect(code).toBe(2)
  expect(err.trim().split('\n')).toEqual([expect.stringContaining('Set DATA_DIR to a folder of your own.')])
})

test('a wrong setting is one sentence that names it', async () => {
  const { code, err } = await start({ PORT: 'eighty' }).ended
  expect(code).toBe(2)
  expect(err).toMatch(/^PORT must be a whole number/)
})
