import { expect, test } from 'vitest'
import { hostName, hostNames } from './host-names.ts'

const interfaces = () => ({
  en0: [
    { address: '192.168.1.20', family: 'IPv4', netmask: '', mac: '', internal: false, cidr: null } as const,
    { address: 'FE80::1C', family: 'IPv6', netmask: '', mac: '', internal: false, cidr: null, scopeid: 4 } as const,
  ],
})

test.each([
  ['MyMac.local:8787', 'mymac.local'],
  ['mymac.local.', 'mymac.local'],
  ['[2001:DB8:0::1]:8787', '[2001:db8::1]'],
  ['127.0.0.1', '127.0.0.1'],
  ['evil.example/127.0.0.1', null],
  ['evil@127.0.0.1', null],
  ['::1', null],
])('the host %s is compared as %s', (host, name) => {
  expect(hostName(host)).toBe(name)
})

test.each([
  ['MyMac.local', null, ['mymac.local']],
  ['2001:DB8::1', null, ['[2001:db8::1]']],
  ['127.0.0.1', 'https://Coaching.example.org', ['127.0.0.1', 'coaching.example.org']],
  ['0.0.0.0', 'https://coaching.example.org', ['192.168.1.20', '[fe80::1c]', 'coaching.example.org']],
  ['::', null, ['192.168.1.20', '[fe80::1c]']],
])('with HOST=%s and PUBLIC_URL=%s it is opened by %j', (host, publicUrl, names) => {
  expect(hostNames({ host, publicUrl: publicUrl === null ? null : new URL(publicUrl) }, interfaces)()).toEqual(names)
})
