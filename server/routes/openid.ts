import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Accounts } from '../accounts/accounts.ts'
import { flowSeconds } from '../accounts/openid/flow.ts'
import { OpenIdProblem } from '../accounts/openid/problem.ts'
import { notFound } from '../errors.ts'
import { callerOf, onlyLooks, openedUnder, setCookies } from './caller.ts'
import { answers, refuseInvalid } from './responses.ts'
import { jsonBody, Token } from './shapes.ts'

const begin = createRoute({
  method: 'post',
  path: '/auth/openid',
  summary: 'Begin to sign in at the school’s provider; `invitation` is the token of one to accept on the way',
  // In the body: an address is kept in logs and in the history of the browser.
  request: { body: jsonBody(z.object({ invitation: Token.optional() })) },
  responses: answers(200, z.object({ address: z.url() }), 'Where to go'),
})

const callback = createRoute({
  method: 'get',
  path: '/auth/openid/callback',
  summary: 'Where the school’s sign-in leads back to: signs in and goes to the app, or to the sign-in page with a problem',
  responses: { 302: { description: 'On to the app' } },
})

const cookieName = 'thinking-partner.openid'
const path = '/api/auth/openid'

/** Told on a page of ours, whose address is no one else's to choose. */
function toSignIn(c: Context, cause: unknown) {
  if (!(cause instanceof OpenIdProblem)) throw cause
  return c.redirect(`/sign-in?problem=${cause.problem}`, 302)
}

/** Open to all. Without a provider, none of it exists. */
export function openIdRoutes(accounts: Pick<Accounts, 'openId' | 'publicUrl' | 'callerOf'>) {
  const { openId, publicUrl } = accounts
  const here = (c: Context) => `${openedUnder(c, accounts)}${path}/callback`
  return new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(begin, async (c) => {
      if (openId === null) throw notFound('sign-in')
      const { address, cookie } = await openId.begin(here(c), c.req.valid('json').invitation ?? null)
      // Lax: it comes back by a link from the provider’s page.
      setCookie(c, cookieName, cookie, {
        path,
        httpOnly: true,
        sameSite: 'Lax',
        secure: publicUrl?.protocol === 'https:',
        maxAge: flowSeconds,
      })
      return c.json({ address: address.href }, 200)
    })
    .openapi(callback, async (c) => {
      if (openId === null || onlyLooks(c)) throw notFound('page to look at')
      const cookie = getCookie(c, cookieName)
      deleteCookie(c, cookieName, { path })
      try {
        const { cookies } = await openId.finish(new URL(`${here(c)}${new URL(c.req.url).search}`), cookie, callerOf(c, accounts))
        setCookies(c, cookies)
        return c.redirect('/', 302)
      } catch (cause) {
        return toSignIn(c, cause)
      }
    })
}
