import { z } from '@hono/zod-openapi'
import { roles } from '../accounts/person.ts'
import { tidied } from '../library/names.ts'

/** What a person is told about themselves. */
export const Me = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    roles: z.array(z.enum(roles)),
    hasPassword: z.boolean(),
    hasTwoFactor: z.boolean(),
  })
  .openapi('Me')

/** What somebody is called, on one line, of what can be seen: it stands in lists beside the names of others. */
export const PersonName = z.string().overwrite(tidied).min(1, 'must not be empty').max(100, 'must have at most 100 characters')

/** What stands in a link, as it is sent on; whether it opens anything is not for a schema to say. */
export const Token = z.string().max(200)

/** A code of an authenticator app, however it is spaced, or a backup code. */
export const Code = z
  .string()
  .max(40)
  .transform((text) => text.replace(/\s+/g, ''))

/** A set of roles that is not empty. */
export const Roles = z.array(z.enum(roles)).min(1, 'must name a role').max(roles.length)

/** An id in an address or a body; what it names is looked for with it, so its form is of no matter. */
export const Id = z.string().max(100)

/** The `{id}` of an address. */
export const idParam = z.object({ id: Id })

/** A JSON body that must be there. */
export const jsonBody = <Schema extends z.ZodType>(schema: Schema) => ({ required: true, content: { 'application/json': { schema } } })
