import { expect, test } from 'vitest'
import { whoSees } from './who-sees.ts'

test.each(['localhost', '127.0.0.1', '127.0.0.2', '[::1]'])('at %s only this computer sees it', (hostname) => {
  expect(whoSees(hostname).sees).toBe('only you, on this computer')
})

test.each(['192.168.1.20', 'mymac.local', 'coaching.example.org', '127.0.0.1.example.org', 'localhost.example.org', '[2001:db8::1]'])(
  'at %s nothing is said about this computer',
  (hostname) => {
    expect(whoSees(hostname).sees).toBe('whoever can open this address')
    expect(whoSees(hostname).leaves).not.toContain('this computer')
  },
)
