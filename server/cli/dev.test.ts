import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noSettings } from '../config.ts'

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const owner = { email: 'lee@school.example', password: 'a lantern in the fog' }

test('a person can sign in and begin a draft from the pages that npm run dev serves', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dev-'))
  const child = spawn(process.execPath, [createRequire(import.meta.url).resolve('tsx/cli'), 'server/cli/dev.ts'], {
    env: {
      ...process.env,
      ...noSettings(),
      NO_COLOR: '1',
      HOST: '127.0.0.1',
      PORT: String(await freePort()),
      DATA_DIR: folder,
      OWNER_EMAIL: owner.email,
      OWNER_PASSWORD: owner.password,
    },
  })
  const ended = once(child, 'close')
  try {
    const [page] = await Promise.all([said(child.stdout, /http:\/\/127\.0\.0\.1:\d+(?=\/)/), said(child.stdout, /The API is ready/)])
    const post = (path: string, body: object, cookie = '') =>
      fetch(`${page}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: page, cookie },
        body: JSON.stringify(body),
      })
    const signedIn = await post('/api/auth/sign-in/email', owner)
    const cookie = signedIn.headers.getSetCookie().map((each) => each.split(';')[0])
    const begun = await post('/api/drafts', { notes: 'T: What helped?' }, cookie.join('; '))
    expect(begun.status).toBe(201)
  } finally {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
})

/** Waits until a process has said something, and gives back what matched. */
function said(output: NodeJS.ReadableStream, words: RegExp): Promise<string> {
  let text = ''
  return new Promise((resolve, reject) => {
    output.on('data', (more: Buffer) => {
      text += more
      const found = words.exec(text)
      if (found) resolve(found[0])
    })
    output.on('end', () => reject(new Error(`It ended having said only: ${text}`)))
  })
}
