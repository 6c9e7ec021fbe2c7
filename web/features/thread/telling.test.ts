import { expect, test } from 'vitest'
import { statusOf } from '../../../server/domain/draft.ts'
import { changeBy, nothingYet } from '../../../server/domain/fold-plan.ts'
import { plan } from '../../../server/testing/sample-plan.ts'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import { telling } from './telling.ts'

/** The plan after so many of its events. */
function after(events: number): DraftSoFar {
  const told = { ...nothingYet }
  for (const event of plan.slice(0, events)) Object.assign(told, changeBy(event, told))
  return { ...told, request: { coachingModel: 'grow' }, status: statusOf(told) } as unknown as DraftSoFar
}

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
  const approved = done.items.map((item) => ({ ...item, state: 'approved' as const }))
  expect(telling({ ...done, status: 'approved', items: approved })).toEqual([found, 'Approved.'])
  expect(telling({ ...after(3), composing: 'interrupted', status: 'interrupted' })).toEqual([found, 'Stopped after one piece.'])
  expect(telling({ ...after(0), composing: 'interrupted' })).toEqual(['Stopped before your notes were read.'])
})

test('a plan that was stopped, and then approved as far as it goes, is approved', () => {
  const { items, ...rest } = after(3)
  const approved = items.map((item) => ({ ...item, state: 'approved' as const }))
  const stopped = { ...rest, items: approved, composing: 'interrupted' as const }
  expect(telling({ ...stopped, status: statusOf(stopped) })[1]).toBe('Approved.')
})

test('opinions are counted apart, and nothing found is said plainly', () => {
  const { evidence, ...rest } = after(2)
  const opinion = { ...(evidence[0] as (typeof evidence)[number]), kind: 'coach-opinion' as const }
  expect(telling({ ...rest, evidence: [opinion] })[0]).toBe('Found nothing to point at, one opinion set apart.')
})
