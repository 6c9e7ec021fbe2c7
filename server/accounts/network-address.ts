import { isIPv4, isIPv6 } from 'node:net'

/** Where a request comes from. Null: not known, or no one machine’s. */
export type NetworkAddress = string | null

type Given = {
  /** The other end of the connection. */
  remote: string | undefined
  forwardedFor: string | null
  /** How many proxies stand before the app, each of which adds to X-Forwarded-For whom it was asked by. */
  trustProxy: number
}

const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, '')

/** This computer itself says nothing: a proxy may stand here for everyone. */
const isLoopback = (address: string): boolean => /^127\./.test(address) || address === '::1'

/** A household or a school has a whole /64 to itself, and could have a fresh address for each try. */
function network(address: string): NetworkAddress {
  if (isIPv4(address)) return address
  if (!isIPv6(address)) return null
  const [head = '', tail = ''] = address.split('%')[0]?.toLowerCase().split('::') ?? []
  const left = head === '' ? [] : head.split(':')
  const right = tail === '' ? [] : tail.split(':')
  const whole = address.includes('::') ? [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right] : left
  return `${whole
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')}::/64`
}

/**
 * The address that attempts are counted by. Only what the trusted proxies wrote is read of X-Forwarded-For, which is its end: whatever a client puts
 * before that neither helps it nor is counted against whom it names.
 */
export function networkAddress({ remote, forwardedFor, trustProxy }: Given): NetworkAddress {
  if (remote === undefined) return null
  const connected = plain(remote)
  const written = trustProxy === 0 || forwardedFor === null ? [] : forwardedFor.split(',').map(plain)
  // Fewer than there are proxies: it did not come through them all, and nothing in it can be believed.
  const address = trustProxy === 0 ? connected : (written.at(-trustProxy) ?? connected)
  const believed = isIPv4(address) || isIPv6(address) ? address : connected
  return isLoopback(believed) ? null : network(believed)
}
