import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { assemble } from '../../server/assemble.ts'
import { buildPages, isStale } from '../../server/web-build.ts'
import { login, settingsWith } from './settings.ts'

type Cookie = { name: string; value: string }

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built pages, of the sources as they were when the tests began. */
    builtPages: string
    /** A data folder to begin from, with the index of the knowledge and an owner, and the cookies by which that owner is signed in. */
    beginning: { dataDir: string; cookies: Cookie[] }
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/**
 * Once, before the tests of the built app: builds the pages where they are stale, so that no test does while another reads them, and prepares
 * the data folder that each app of a test gets a copy of. A first start of all is what server/main.test.ts tries.
 */
export default async function setUp({ provide }: TestProject) {
  const pages = join(root, 'dist')
  if (isStale(root, pages)) await buildPages(root)
  provide('builtPages', pages)

  const dataDir = mkdtempSync(join(tmpdir(), 'thinking-partner-'))
  provide('beginning', { dataDir, cookies: await begin(dataDir) })
  return () => rmSync(dataDir, { recursive: true, force: true })
}

/** Gives the cookies of a login in an app that is then closed; what it has made in its data folder stays. */
async function begin(dataDir: string): Promise<Cookie[]> {
  const { app, signInLink, close } = await assemble(settingsWith({ dataDir }), null)
  const here = 'http://127.0.0.1'
  await signInLink(here)
  const signedIn = await app.request(`${here}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', host: '127.0.0.1' },
    body: JSON.stringify(login),
  })
  const cookies = signedIn.headers.getSetCookie().map((cookie) => cookie.replace(/;.*/, ''))
  // A search waits until the index is made.
  const found = await app.request(`${here}/api/knowledge/search?q=silence`, { headers: { cookie: cookies.join('; '), host: '127.0.0.1' } })
  await close(Promise.resolve())
  if (!signedIn.ok || !found.ok) throw new Error(`There is no data folder to begin from: ${signedIn.status}, ${found.status}`)
  return cookies.map((cookie) => {
    const at = cookie.indexOf('=')
    return { name: cookie.slice(0, at), value: cookie.slice(at + 1) }
  })
}
