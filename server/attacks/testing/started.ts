import { assemble } from '../../assemble.ts'
import { readConfig } from '../../config.ts'
import { takePort } from '../../listen.ts'
import { temporaryFolder } from '../../store/testing.ts'

type Sent = { body?: unknown; headers?: Record<string, string> }

/** A browser at an address: keeps its cookies and follows nothing. */
export function browserAt(address: string) {
  const jar = new Map<string, string>()
  async function send(method: string, path: string, { body, headers = {} }: Sent = {}): Promise<Response> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const isRaw = typeof body === 'string' || body instanceof FormData || body instanceof URLSearchParams
    const answer = await fetch(path.startsWith('http') ? path : `${address}${path}`, {
      method,
      redirect: 'manual',
      headers: { cookie, ...(body !== undefined && !isRaw && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: isRaw ? body : JSON.stringify(body) }),
    })
    for (const each of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? []
      jar.set(name, value)
    }
    return answer
  }
  return { send, jar, get: (path: string) => send('GET', path), post: (path: string, body: unknown) => send('POST', path, { body }) }
}
export type Browser = ReturnType<typeof browserAt>

const safeguarding = { lead: 'Rosa Kell', leadContact: 'room 12', hotline: '1-800-000', staffSupport: 'ext. 200', duty: '' }

/** The app as it is started, behind a port, with the whole knowledge base; `admin` came by the first link. Whoever starts it closes it. */
export async function started(env: Record<string, string> = {}) {
  const door = await takePort({ host: '127.0.0.1', port: 0 })
  const secret = 'a lantern in the fog, and then some more'
  const config = readConfig({ DATA_DIR: temporaryFolder(), LOG_LEVEL: 'silent', AUTH_SECRET: secret, ...env })
  const { app, signInLink, close } = await assemble(config, null)
  const link = (await signInLink(door.address)) ?? ''
  door.serve(app)
  const open = () => browserAt(door.address)
  const admin = open()
  await admin.send('GET', link)
  // Before that no teacher can be invited.
  await ok(admin.send('PUT', '/api/school/safeguarding', { body: safeguarding }))

  /** Somebody new, signed in. */
  async function join(name: string, roles: string[], invitation: object = {}) {
    const { link } = (await ok(admin.post('/api/invitations', { roles, ...invitation }))) as { link: string }
    const login = { email: `${name.toLowerCase()}@school.example`, password: `the long password of ${name}` }
    const browser = open()
    const { id } = (await ok(browser.post('/api/auth/invitation', { token: new URL(link).hash.slice(1), name, ...login }))) as {
      id: string
    }
    return { ...browser, id, login }
  }
  /** A plan of these notes, written to its end. */
  async function planOf(browser: Pick<Browser, 'get' | 'post'>, notes: string, about: object = {}) {
    const begun = (await ok(browser.post('/api/drafts', { notes, drafter: 'built-in', ...about }))) as {
      id: string
      conversationId: string
    }
    await (await browser.get(`/api/drafts/${begun.id}/events`)).text()
    return { ...begun, plan: (await ok(browser.get(`/api/drafts/${begun.id}`))) as Plan }
  }
  return { app, address: door.address, open, admin, join, planOf, close: () => close(door.close()) }
}
export type Plan = { items: { id: string; text: string; state: string; findings: object[] }[] }

/** What was answered, where all went well. */
export async function ok(answer: Promise<Response>): Promise<unknown> {
  const { status, url } = await answer
  const text = await (await answer).text()
  if (status >= 300) throw new Error(`${status} ${url}: ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}
