import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

test('a draft can be begun from the pages that npm run dev serves', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dev-'))
  const child = spawn(process.execPath, [createRequire(import.meta.url).resolve('tsx/cli'), 'server/cli/dev.ts'], {
    env: { ...process.env, NO_COLOR: '1', HOST: '127.0.0.1', PORT: String(await freePort()), DATA_DIR: folder },
  })
  const ended = once(child, 'close')
  try {
    const [page] = await Promise.all([said(child.stdout, /http:\/\/127\.0\.0\.1:\d+(?=\/)/), said(child.stdout, /The API is ready/)])
    const begun = await fetch(`${page}/api/drafts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: page },
      body: JSON.stringify({ notes: 'T: What helped?' }),
    })
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
