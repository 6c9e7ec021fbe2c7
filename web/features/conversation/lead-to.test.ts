import { expect, test } from 'vitest'
import type { Item } from '../../requests/draft-so-far.ts'
import { nextWaiting } from './lead-to.ts'

const item = (id: string, state: Item['state']) => ({ id, state }) as Item
const items = [item('a', 'in_review'), item('b', 'approved'), item('c', 'changes_requested'), item('d', 'rejected')]

test('after a decision comes the next that waits, then those before it, and never the one decided', () => {
  expect(nextWaiting(items, 'b')?.id).toBe('c')
  expect(nextWaiting(items, 'c')?.id).toBe('a')
  expect(nextWaiting([item('a', 'in_review'), item('b', 'approved')], 'a')).toBeUndefined()
})
