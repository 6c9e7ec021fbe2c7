import { expect, test } from 'vitest'
import { whatLeaves } from './what-leaves.ts'

test.each(['localhost', '127.0.0.1', '127.0.0.2', '[::1]'])('at %s nothing leaves this computer', (hostname) => {
  expect(whatLeaves(hostname)).toBe('nothing leaves this computer')
})

test.each(['192.168.1.20', 'mymac.local', 'coaching.example.org', '127.0.0.1.example.org', 'localhost.example.org', '[2001:db8::1]'])(
  'at %s nothing is said about this computer',
  (hostname) => {
    expect(whatLeaves(hostname)).not.toContain('this computer')
  },
)
