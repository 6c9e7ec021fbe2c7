import { networkInterfaces } from 'node:os'

/** A host as it stands in an address: an IPv6 address gets its brackets. */
export const inAddress = (host: string): string => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host)

/** Listening on all of the machine's addresses is no address to go to. */
export const isWildcard = (host: string): boolean => host === '0.0.0.0' || host === '::'

/** A host, with or without a port, in the one form in which two are compared: as a browser writes it. Null where it is none. */
export function hostName(host: string): string | null {
  if (!URL.canParse(`http://${host}`)) return null
  const url = new URL(`http://${host}`)
  return url.pathname === '/' && url.username === '' ? url.hostname.replace(/\.$/, '') : null
}

/** The names the app is opened by, besides this computer's own. Asked anew each time: a laptop changes its networks. */
export const hostNames =
  ({ host, publicUrl }: { host: string; publicUrl: URL | null }, interfaces = networkInterfaces) =>
  (): string[] => {
    const own = isWildcard(host)
      ? Object.values(interfaces()).flatMap((addresses) => addresses?.map(({ address }) => address) ?? [])
      : [host]
    return [...own.map(inAddress), ...(publicUrl ? [publicUrl.hostname] : [])].flatMap((name) => hostName(name) ?? [])
  }
