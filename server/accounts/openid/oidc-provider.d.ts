/** As much of the OpenID provider as tests need: the package brings no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  type Account = { accountId: string; claims(): Promise<Record<string, unknown>> }

  export default class Provider {
    constructor(
      issuer: string,
      configuration: {
        clients: Record<string, string | string[]>[]
        claims: Record<string, string[]>
        pkce: { required(): boolean }
        findAccount(context: unknown, id: string): Promise<Account | undefined>
      },
    )
    callback(): (request: IncomingMessage, response: ServerResponse) => void
  }
}
