import { describe, expect, test } from 'vitest'
import { approvedDraft, type Draft, statusOf } from './draft.ts'
import { DraftItem } from './draft-item.ts'
import type { Finding } from './finding.ts'
import { Decision, decide, takeIntoTheRoom } from './review.ts'

const clean = () => []
const blocking: Finding = {
  rule: 'verified-quotes',
  severity: 'block',
  itemId: 'a',
  span: [0, 1],
  reason: 'These words are not in your notes.',
  rewrite: null,
}
const question = DraftItem.parse({
  kind: 'question',
  purpose: 'recall',
  id: 'a',
  label: 'I1',
  position: 0,
  revision: 1,
  state: 'in_review',
  author: 'drafter',
  setAside: null,
  group: 'reality',
  text: 'What did you see?',
  core: true,
  fiveMinutes: false,
  evidence: ['E1'],
  passages: ['P1'],
  unsourced: [],
  rationale: '',
  listenFor: null,
  followUp: null,
  replies: [],
  findings: [],
})
const verdict: Finding = { ...blocking, rule: 'no-verdict', reason: 'It judges a person.' }
const item = (change: Partial<Pick<DraftItem, 'id' | 'state' | 'revision' | 'findings'>> = {}): DraftItem => ({ ...question, ...change })
const draft = (items: DraftItem[], composing: Draft['composing'] = 'done') => ({ items, composing })

describe('a decision on an item', () => {
  test('names its revision: an older one is refused and changes nothing', () => {
    const saved = item({ revision: 2 })
    expect(decide(saved, { decision: 'approve', itemId: saved.id, revision: 1 }, clean)).toEqual({ ok: false, conflict: 'stale_revision' })
  })

  test('a blocked item can’t be approved', () => {
    const blocked = item({ findings: [blocking] })
    expect(decide(blocked, { decision: 'approve', itemId: blocked.id, revision: 1 }, clean)).toEqual({ ok: false, conflict: 'blocked' })
  })

  test('a verdict is set aside with a reason that is kept, and never without one', () => {
    const judged = item({ findings: [verdict] })
    const approve = { decision: 'approve', itemId: 'a', revision: 1 } as const
    expect(decide(judged, approve, clean)).toEqual({ ok: false, conflict: 'blocked' })
    expect(decide(judged, { ...approve, reason: 'Her own words about it.' }, clean)).toMatchObject({
      ok: true,
      item: { state: 'approved', setAside: 'Her own words about it.' },
    })
  })

  test.each([[[blocking]], [[verdict, blocking]]])('words that nobody said can’t be set aside with a reason (%#)', (findings) => {
    const decision = { decision: 'approve', itemId: 'a', revision: 1, reason: 'I want it.' } as const
    expect(decide(item({ findings }), decision, clean)).toEqual({ ok: false, conflict: 'blocked' })
  })

  test('the same decision twice is made once', () => {
    const approved = item({ state: 'approved' })
    expect(decide(approved, { decision: 'approve', itemId: 'a', revision: 1 }, clean)).toEqual({ ok: true, item: approved, changed: false })
    const edit = { decision: 'edit', itemId: 'a', revision: 1, text: 'What did you notice?' } as const
    const edited = decide(item(), edit, clean)
    if (!edited.ok) throw new Error('the edit was refused')
    expect(decide(edited.item, edit, clean)).toEqual({ ok: true, item: edited.item, changed: false })
  })

  test('a mind may be changed: what was rejected can be approved, and what was approved rejected', () => {
    expect(decide(item({ state: 'rejected' }), { decision: 'approve', itemId: 'a', revision: 1 }, clean)).toMatchObject({
      item: { state: 'approved' },
      changed: true,
    })
    expect(decide(item({ state: 'approved' }), { decision: 'reject', itemId: 'a', revision: 1 }, clean)).toMatchObject({
      item: { state: 'rejected' },
    })
  })

  test('an edit that no check blocks is approved by saving it', () => {
    const result = decide(item(), { decision: 'edit', itemId: 'a', revision: 1, text: 'What did you notice?' }, clean)
    expect(result).toMatchObject({ ok: true, item: { state: 'approved', revision: 2, text: 'What did you notice?' } })
  })

  test('an edit that a check blocks waits, with its words kept', () => {
    const result = decide(item(), { decision: 'edit', itemId: 'a', revision: 1, text: 'She said “never”.' }, () => [blocking])
    expect(result).toMatchObject({ ok: true, item: { state: 'in_review', revision: 2, text: 'She said “never”.', findings: [blocking] } })
  })
})

describe('the status of a draft', () => {
  test.each([
    [draft([item()], 'running'), 'drafting'],
    [draft([item({ state: 'approved' }), item()], 'interrupted'), 'interrupted'],
    [draft([], 'interrupted'), 'interrupted'],
    [draft([item({ state: 'approved' })], 'interrupted'), 'approved'],
    [draft([]), 'in_review'],
    [draft([item({ state: 'approved' }), item({ state: 'changes_requested' })]), 'in_review'],
    [draft([item({ state: 'approved' }), item({ state: 'rejected' })]), 'approved'],
    [draft([item({ state: 'rejected' })]), 'rejected'],
  ] as const)('is computed from its items (%#)', (given, status) => {
    expect(statusOf({ items: [...given.items], composing: given.composing })).toBe(status)
  })

  test('only an approved draft becomes one that may leave, with approved items only', () => {
    const whole = { items: [item({ id: 'a', state: 'approved' }), item({ id: 'b', state: 'rejected' })], composing: 'done' } as Draft
    expect(approvedDraft(whole)?.items.map((each) => each.id)).toEqual(['a'])
    expect(approvedDraft({ ...whole, items: [item()] })).toBeNull()
  })
})

test('taking it into the room approves what is undecided and not blocked, and leaves every decision made', () => {
  const items = [item(), item({ findings: [blocking] }), item({ state: 'rejected' }), item({ state: 'changes_requested' })]
  expect(takeIntoTheRoom(items).map((each) => each.state)).toEqual(['approved', 'in_review', 'rejected', 'changes_requested'])
})

describe('what a person may send as an edit', () => {
  const edit = (text: string) => Decision.safeParse({ decision: 'edit', itemId: 'a', revision: 1, text })

  test.each(['', '  \n', '\u200b', '\u3164\u3164', '\u202e \u202c', '\u{e0041}\u{e0042}', '\u2800'])(
    'is refused where nothing in it can be seen: %j',
    (text) => {
      expect(edit(text).success).toBe(false)
    },
  )

  test('is kept as it is seen, without what only a machine would read', () => {
    const sent = edit(' What \u202edid\u202c you see,\u{e0049}\u{e0067} می\u200cخواهم 👩‍👧? ')
    expect(sent).toMatchObject({ success: true, data: { text: 'What did you see, می\u200cخواهم 👩‍👧?' } })
  })
})
