import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { openIdProvider } from './provider.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A provider made by hand, to say what a real one never would. */
async function listening(answer: (origin: string) => RequestListener): Promise<URL> {
  let listener: RequestListener = () => {}
  const server = createServer((request, response) => listener(request, response))
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  listener = answer(issuer.origin)
  return issuer
}

const over = (issuer: URL) => openIdProvider({ issuer, clientId: 'app', clientSecret: 'secret', name: 'Hill School' })

const describedAs =
  (more: (origin: string) => object) =>
  (origin: string): RequestListener =>
  (_, response) =>
    void response.setHeader('content-type', 'application/json').end(
      JSON.stringify({
        issuer: origin,
        authorization_endpoint: `${origin}/auth`,
        token_endpoint: `${origin}/token`,
        jwks_uri: `${origin}/keys`,
        ...more(origin),
      }),
    )

test('nobody is sent to a page without https, whatever the provider’s description says', async () => {
  const issuer = await listening(describedAs(() => ({ authorization_endpoint: 'http://evil.example/auth' })))
  await expect(over(issuer).begin('https://app.example/callback')).rejects.toMatchObject({ problem: 'openid-refused' })
})

test('nor is the secret', async () => {
  const issuer = await listening(describedAs(() => ({ token_endpoint: 'http://evil.example/token' })))
  const provider = over(issuer)
  const { secrets } = await provider.begin('https://app.example/callback')
  const callback = new URL(`https://app.example/callback?code=x&state=${secrets.state}`)
  await expect(provider.finish(callback, secrets)).rejects.toMatchObject({
    problem: 'openid-refused',
    cause: { message: 'The provider names http://evil.example, which has no https' },
  })
})

test('a description of another provider is not taken, and no redirect to one is followed', async () => {
  const other = await listening(describedAs(() => ({ issuer: 'https://evil.example' })))
  await expect(over(other).begin('https://app.example/callback')).rejects.toMatchObject({ problem: expect.stringMatching(/^openid-/) })
  let asked = 0
  const elsewhere = await listening((origin) => (request, response) => {
    asked += 1
    describedAs(() => ({}))(origin)(request, response)
  })
  const moved = await listening(() => (_, response) => void response.writeHead(302, { location: `${elsewhere.href}x` }).end())
  await expect(over(moved).begin('https://app.example/callback')).rejects.toMatchObject({ problem: 'openid-down' })
  expect(asked).toBe(0)
})
