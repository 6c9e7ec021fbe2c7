import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Accounts } from '../accounts/accounts.ts'
import { TypedPassword } from '../accounts/credentials.ts'
import type { Signed } from '../accounts/person.ts'
import { callerOf, setCookies } from './caller.ts'
import { answers, refuseInvalid } from './responses.ts'
import { Code, jsonBody } from './shapes.ts'

const BackupCodes = z.object({ backupCodes: z.array(z.string()) }).openapi('BackupCodes')
const password = { body: jsonBody(z.object({ password: TypedPassword })) }

const read = createRoute({
  method: 'get',
  path: '/me/two-factor',
  summary: 'Whether your sign-in has a second step',
  responses: answers(200, z.object({ isOn: z.boolean(), backupCodesLeft: z.number().int().nullable() }), 'As it is now'),
})

const start = createRoute({
  method: 'post',
  path: '/me/two-factor',
  summary: 'Begin to set up an authenticator app: a secret, and the address to show as a picture; changes nothing until a code is given',
  request: password,
  responses: answers(200, z.object({ secret: z.string(), address: z.string() }), 'For the app'),
})

const confirm = createRoute({
  method: 'post',
  path: '/me/two-factor/confirm',
  summary: 'Turn the second step on by a code of the app; ends every other login, and shows the backup codes this once',
  request: { body: jsonBody(z.object({ code: Code })) },
  responses: answers(200, BackupCodes, 'Ten codes, each good once'),
})

const renew = createRoute({
  method: 'post',
  path: '/me/two-factor/backup-codes',
  summary: 'Ten other backup codes instead of those before',
  request: password,
  responses: answers(200, BackupCodes, 'Ten codes, each good once'),
})

const turnOff = createRoute({
  method: 'post',
  path: '/me/two-factor/off',
  summary: 'Turn the second step off',
  request: password,
  responses: { 204: { description: 'It is off' } },
})

/** Behind `signedIn`: the second step of one’s own sign-in. */
export const twoFactorRoutes = (accounts: Accounts) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(read, async (c) => {
      const backupCodesLeft = await accounts.twoFactor.backupCodesLeft(c.get('person').id)
      return c.json({ isOn: backupCodesLeft !== null, backupCodesLeft }, 200)
    })
    .openapi(start, async (c) =>
      c.json(await accounts.twoFactor.start(c.get('person').id, c.req.valid('json').password, callerOf(c, accounts)), 200),
    )
    .openapi(confirm, async (c) => {
      const { backupCodes, cookies } = await accounts.twoFactor.confirm(c.get('person').id, c.req.valid('json').code, callerOf(c, accounts))
      setCookies(c, cookies)
      return c.json({ backupCodes }, 200)
    })
    .openapi(renew, async (c) => {
      const { password: typed } = c.req.valid('json')
      return c.json({ backupCodes: await accounts.twoFactor.newBackupCodes(c.get('person').id, typed, callerOf(c, accounts)) }, 200)
    })
    .openapi(turnOff, async (c) => {
      await accounts.twoFactor.turnOff(c.get('person').id, c.req.valid('json').password, callerOf(c, accounts))
      return c.body(null, 204)
    })
