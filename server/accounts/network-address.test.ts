import { expect, test } from 'vitest'
import { networkAddress } from './network-address.ts'

test.each([
  ['no proxy is trusted: what is forwarded is not read', '198.51.100.7', '203.0.113.1', 0, '198.51.100.7'],
  ['one proxy: whom it was asked by', '10.0.0.1', '203.0.113.1', 1, '203.0.113.1'],
  ['one proxy, and a client that says who it is', '10.0.0.1', '6.6.6.6, 203.0.113.1', 1, '203.0.113.1'],
  ['two proxies', '10.0.0.1', '6.6.6.6, 203.0.113.1, 10.0.0.2', 2, '203.0.113.1'],
  ['fewer entries than proxies', '198.51.100.7', '203.0.113.1', 2, '198.51.100.7'],
  ['a proxy that forwards nothing', '198.51.100.7', null, 1, '198.51.100.7'],
  ['something that is no address', '198.51.100.7', 'unknown', 1, '198.51.100.7'],
  ['an IPv4 address in IPv6 clothes', '::ffff:198.51.100.7', null, 0, '198.51.100.7'],
  ['all of an IPv6 network is one', '2001:db8:1:2:3:4:5:6', null, 0, '2001:db8:1:2::/64'],
  ['however it is spelt', '2001:0DB8:1:2::6', null, 0, '2001:db8:1:2::/64'],
  ['and short', '2001:db8::6', null, 0, '2001:db8:0:0::/64'],
  ['this computer is nobody in particular', '127.0.0.1', null, 0, null],
  ['nor is it in IPv6', '::1', null, 0, null],
  ['nor is no connection at all', undefined, '203.0.113.1', 1, null],
])('%s', (_, remote, forwardedFor, trustProxy, expected) => {
  expect(networkAddress({ remote, forwardedFor, trustProxy })).toBe(expected)
})
