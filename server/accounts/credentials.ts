import { z } from 'zod'
import { shortestPassword } from '../domain/limits.ts'

/** NIST SP 800-63B: 8 characters at least, no rules about their sort. Attempts are limited besides (attempts.ts). As long as a passphrase may be. */
const shortest = shortestPassword
const longest = 200

const isVaried = (text: string): boolean => new Set(text).size >= 5

/** A new password. Typed ones are compared to it as they are: no trimming. */
export const Password = z
  .string()
  .min(shortest, `must have at least ${shortest} characters`)
  .max(longest, `must have at most ${longest} characters`)
  .refine(isVaried, 'must have at least 5 different characters')

/** A password someone signs in with; whether it is right is not for a schema to say. */
export const TypedPassword = z.string().min(1).max(longest)

/**
 * One spelling for each address, so that nobody has two accounts by a capital letter. It is looked at before that: there are letters, such as the
 * sign of a kelvin, that are only small letters of plain English once they are small, and stand in the address of somebody else.
 */
export const EmailAddress = z
  .string()
  .max(254, 'must be an e-mail address')
  .transform((text) => text.trim())
  .pipe(z.email('must be an e-mail address, such as sam@school.example').toLowerCase())
