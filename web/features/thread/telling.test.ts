import { expect, test } from 'vitest'
import { changeBy, nothingYet } from '../../../server/domain/fold-plan.ts'
import { plan } from '../../../server/testing/sample-plan.ts'
import type { DraftSoFar } from '../conversation/draft-so-far.ts'
import { telling } from './telling.ts'

/** The plan after so many of its events. */
const after = (events: number) =>
  plan.slice(0, events).reduce((draft, event) => Object.assign(draft, changeBy(event, draft)), { ...nothingYet }) as unknown as DraftSoFar

test('a draft is told in sentences that add up', () => {
  expect(telling(after(0))).toEqual(['Reading your notes…'])
  const [found] = telling(after(1))
  expect(found).toMatch(/^Found \w+ pieces? of evidence/)
  expect(telling(after(2))).toEqual([found, 'Writing the plan…'])
  expect(telling(after(3))).toEqual([found, 'Writing the plan… one piece so far.'])
  expect(telling(after(5))).toEqual([found, 'Two pieces, all waiting for you.'])
})

test('what was decided, and what broke off, is said', () => {
  const [found] = telling(after(1))
  const done = after(5)
  expect(telling({ ...done, items: done.items.map((item) => ({ ...item, state: 'approved' as const })) })).toEqual([found, 'Approved.'])
  expect(telling({ ...after(3), composing: 'interrupted' })).toEqual([found, 'Stopped after one piece.'])
  expect(telling({ ...after(0), composing: 'interrupted' })).toEqual(['Stopped before your notes were read.'])
})

test('opinions are counted apart, and nothing found is said plainly', () => {
  const { evidence, ...rest } = after(2)
  const opinion = { ...(evidence[0] as (typeof evidence)[number]), kind: 'coach-opinion' as const }
  expect(telling({ ...rest, evidence: [opinion] })[0]).toBe('Found nothing to point at, one opinion set apart.')
})
