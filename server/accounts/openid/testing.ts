import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import type { OpenIdSettings } from './settings.ts'

export type Account = { sub: string; email?: string; email_verified?: boolean; name?: string }

const client = { client_id: 'thinking-partner', client_secret: 'a secret between the two of them' }

/** Where our app is, as far as the provider knows. */
export const callback = 'http://127.0.0.1:8787/api/auth/openid/callback'

/**
 * A real OpenID provider on this computer, with accounts that are signed in by naming them. It warns that it wants Node 22, and does what is asked of
 * it here on Node 20 as well.
 */
export async function openProvider(at = 0) {
  const accounts = new Map<string, Account>()
  const server: Server = createServer()
  await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const issuer = new URL(`http://127.0.0.1:${port}`)
  const leadingTo = (redirectUri: string) =>
    new Provider(issuer.origin, {
      clients: [{ ...client, redirect_uris: [redirectUri], grant_types: ['authorization_code'], response_types: ['code'] }],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      pkce: { required: () => true },
      async findAccount(_, id) {
        const account = accounts.get(id)
        return account && { accountId: id, claims: async () => ({ ...account }) }
      },
    }).callback()
  let answer = leadingTo(callback)
  server.on('request', (request, response) => answer(request, response))

  /** As a browser would: follows the provider’s pages, signs in as an account, agrees, and gives the address it is sent back to. */
  async function visit(address: string, account: Account): Promise<string> {
    accounts.set(account.sub, account)
    const jar = new Map<string, string>()
    const go = async (to: string, form?: Record<string, string>) => {
      const answer = await fetch(to, {
        method: form ? 'POST' : 'GET',
        redirect: 'manual',
        headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(form && { body: new URLSearchParams(form) }),
      })
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
        jar.set(name, value)
      }
      return answer
    }
    let answer = await go(address)
    for (let step = 0; step < 12; step += 1) {
      const location = answer.headers.get('location')
      if (location?.startsWith(callback)) return location
      if (location) answer = await go(new URL(location, issuer).href)
      else {
        const page = await answer.text()
        const [, action = ''] = /action="([^"]+)"/.exec(page) ?? []
        answer = await go(
          action,
          /name="login"/.test(page) ? { prompt: 'login', login: account.sub, password: 'any' } : { prompt: 'consent' },
        )
      }
    }
    throw new Error('The provider did not come to an end')
  }

  const settings: OpenIdSettings = { issuer, clientId: client.client_id, clientSecret: client.client_secret, name: 'Hill School' }
  return {
    settings,
    port,
    visit,
    /** For a browser that walks its pages: leads back to the app at this address, and knows this account by its `sub`. */
    serve(address: string, account: Account) {
      answer = leadingTo(`${address}/api/auth/openid/callback`)
      accounts.set(account.sub, account)
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
