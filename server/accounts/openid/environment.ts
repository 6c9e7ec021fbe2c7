import { z } from 'zod'
import { notConfigured } from '../../errors.ts'
import { isProtected } from '../../provider/settings.ts'
import type { OpenIdSettings } from './settings.ts'

/** The environment keys of sign-in at the school's provider. */
export const openIdKeys = {
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'must be the full address of an OpenID provider, such as https://accounts.google.com' })
    .refine(
      (address) => !URL.canParse(address) || isProtected(new URL(address), []),
      'must be an https address: who signs in could be read and changed on the way',
    )
    .optional()
    .describe(
      'The school’s own sign-in, by OpenID Connect: the address its provider gives as the issuer. At the provider, enter this app’s address with /api/auth/openid/callback behind it. Only e-mail addresses that it calls verified open an account, and only one that exists or was invited.',
    ),
  OIDC_CLIENT_ID: z.string().optional().describe('What that provider knows this app as.'),
  OIDC_CLIENT_SECRET: z.string().optional().describe('The secret that goes with it. It is never shown, logged or kept.'),
  OIDC_NAME: z
    .string()
    .trim()
    .min(1, 'must be a name')
    .max(60, 'must have at most 60 characters')
    .default('your school account')
    .describe('What the button for it says after “Sign in with”.'),
}

type Given = { [Key in keyof typeof openIdKeys]?: string | undefined }

/** The settings, or null where none are given. @throws AppError where some are missing */
export function openIdSettings(given: Given): OpenIdSettings | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME = '' } = given
  const needed = { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }
  const missing = Object.entries(needed).flatMap(([key, value]) => (value ? [] : key))
  if (missing.length === 3) return null
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) {
    throw notConfigured(
      `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
      'Set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET, or none of them.',
    )
  }
  return { issuer: new URL(OIDC_ISSUER), clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, name: OIDC_NAME }
}
