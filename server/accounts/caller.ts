import { type NetworkAddress, networkAddress } from './network-address.ts'

/** Who asks: what their browser sent along, and where from. */
export type Caller = { headers: Headers; address: NetworkAddress }

/** Makes a caller of a request’s headers and the other end of its connection. `trustProxy`: how many proxies stand before the app. */
export const callerThrough =
  (trustProxy: number) =>
  (headers: Headers, remote: string | undefined): Caller => ({
    headers,
    address: networkAddress({ remote, forwardedFor: headers.get('x-forwarded-for'), trustProxy }),
  })
