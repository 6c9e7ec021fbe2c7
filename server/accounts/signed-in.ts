import { createMiddleware } from 'hono/factory'
import { signedOut } from '../errors.ts'
import type { Accounts } from './accounts.ts'
import type { Signed } from './person.ts'

/**
 * The door: whatever is mounted after it answers 401 without a login. It looks at no path, so that none can be spelt past it; what is open to all is
 * mounted before it.
 */
export const signedIn = (accounts: Pick<Accounts, 'loginOf' | 'stillSignedIn'>) =>
  createMiddleware<Signed>(async (c, next) => {
    const { login, cookies } = await accounts.loginOf(c.req.raw.headers)
    if (login) {
      c.set('person', login.person)
      c.set('loginId', login.id)
      c.set('stillSignedIn', () => accounts.stillSignedIn(login.id))
      await next()
    }
    // After the answer is made, since it may be any Response: a login in use is renewed, a dead one forgotten.
    for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
    if (!login) throw signedOut()
  })
