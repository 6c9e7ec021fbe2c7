import * as client from 'openid-client'
import { isProtected } from '../../provider/settings.ts'
import { OpenIdProblem } from './problem.ts'
import type { OpenIdSettings } from './settings.ts'

/** Who the provider says it is. `subject` is theirs for good; an e-mail address may be given to another person. */
export type Claims = { subject: string; email: string | null; isVerified: boolean; name: string }

type Secrets = { state: string; nonce: string; verifier: string }

const patienceSeconds = 10

/** As long as a name may be that is typed here. */
const longestName = 100

const mustBeProtected = (url: URL): void => {
  if (!isProtected(url, []))
    throw new OpenIdProblem('openid-refused', { cause: new Error(`The provider names ${url.origin}, which has no https`) })
}

/** https or this computer, whatever the provider’s own description says; no redirect is followed. */
const guardedFetch: client.CustomFetch = async (address, options) => {
  mustBeProtected(new URL(address))
  return fetch(address, { ...options, redirect: 'manual' } as RequestInit)
}

/** As the provider wants it. Where it does not say, OpenID’s own rule is the header. */
const withSecret =
  (secret: string): client.ClientAuth =>
  (server, ...rest) => {
    const takes = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const auth = takes.includes('client_secret_basic') ? client.ClientSecretBasic(secret) : client.ClientSecretPost(secret)
    return auth(server, ...rest)
  }

/** What a provider answers when it does not let someone in; anything else, it did not answer or not as one. */
const isRefusal = (cause: unknown): boolean =>
  cause instanceof client.AuthorizationResponseError ||
  cause instanceof client.WWWAuthenticateChallengeError ||
  (cause instanceof client.ResponseBodyError && cause.status < 500) ||
  (cause instanceof client.ClientError && /^OAUTH_(?:INVALID_RESPONSE|JWT)/.test(cause.code ?? ''))

/** A school’s provider, spoken to by openid-client: code flow with PKCE, state and nonce; signatures, issuer and audience are checked there. */
export function openIdProvider({ issuer, clientId, clientSecret }: OpenIdSettings) {
  let known: Promise<client.Configuration> | null = null

  /** Asked once, and again after something went wrong. */
  async function described(): Promise<client.Configuration> {
    known ??= client.discovery(issuer, clientId, {}, withSecret(clientSecret), {
      timeout: patienceSeconds,
      [client.customFetch]: guardedFetch,
      // Of http that leads elsewhere, the fetch above lets nothing pass.
      execute: [client.enableNonRepudiationChecks, ...(issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [])],
    })
    return known
  }

  async function asked<Answer>(act: (described: client.Configuration) => Promise<Answer>): Promise<Answer> {
    try {
      return await act(await described())
    } catch (cause) {
      for (let error = cause; error instanceof Error; error = error.cause) if (error instanceof OpenIdProblem) throw error
      if (isRefusal(cause)) throw new OpenIdProblem('openid-refused', { cause })
      known = null
      throw new OpenIdProblem('openid-down', { cause })
    }
  }

  return {
    /** Where to send the browser, and what it must bring back. @throws OpenIdProblem */
    begin: (redirectUri: string): Promise<{ address: URL; secrets: Secrets }> =>
      asked(async (provider) => {
        const secrets = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() }
        const address = client.buildAuthorizationUrl(provider, {
          redirect_uri: redirectUri,
          scope: 'openid email profile',
          state: secrets.state,
          nonce: secrets.nonce,
          code_challenge: await client.calculatePKCECodeChallenge(secrets.verifier),
          code_challenge_method: 'S256',
        })
        mustBeProtected(address)
        return { address, secrets }
      }),

    /** Who came back: `callback` is the whole address they came back to. @throws OpenIdProblem */
    finish: (callback: URL, { state, nonce, verifier }: Secrets): Promise<Claims> =>
      asked(async (provider) => {
        const tokens = await client.authorizationCodeGrant(provider, callback, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        const said = tokens.claims()
        if (!said) throw new OpenIdProblem('openid-refused')
        // Many say who it is only when asked, as the standard has it.
        const more = 'email' in said && 'email_verified' in said ? {} : await client.fetchUserInfo(provider, tokens.access_token, said.sub)
        const { email, email_verified, name }: Record<string, unknown> = { ...more, ...said }
        return {
          subject: said.sub,
          email: typeof email === 'string' ? email : null,
          isVerified: email_verified === true,
          name: typeof name === 'string' ? [...name.trim()].slice(0, longestName).join('') : '',
        }
      }),
  }
}
