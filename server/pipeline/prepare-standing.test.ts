import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { LastTalk } from '../domain/brief.ts'
import type { StoredEvidence } from '../domain/correction.ts'
import type { DraftItem } from '../domain/draft-item.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Standing } from './prepare.ts'
import { developmentNotes, noteCalled, openTestKnowledge, planOf, plansOf } from './testing.ts'

vi.setConfig({ testTimeout: 60_000 })

let knowledge: Knowledge
beforeAll(async () => {
  knowledge = await openTestKnowledge()
}, 120_000)
afterAll(() => knowledge.close())

const fractions = noteCalled('fraction')
const fresh = plansOf(() => knowledge)
const plan = (request: Partial<Parameters<typeof planOf>[1]> = {}, standing?: Partial<Standing>) => {
  const asked = { notes: fractions, ...request }
  return standing ? planOf(knowledge, asked, standing) : fresh(asked)
}

const stored = (evidence: { label: string }[]): StoredEvidence[] =>
  evidence.map((span) => ({ ...(span as StoredEvidence), id: span.label, origin: 'found', dropped: false }))
const told = (item: DraftItem) => ({ ...item, id: '' })
const approve = (items: DraftItem[]): DraftItem[] => items.map((item) => ({ ...item, state: 'approved' }))
const talk = (change: Partial<LastTalk> = {}): LastTalk => ({
  herWords: 'I want to hear from more of them',
  herChoice: 'wait five seconds after each question',
  when: 'by Friday',
  promised: 'send her the video of the strips',
  savedAt: '2025-11-14T10:00:00Z',
  ...change,
})

describe('evidence as it is kept', () => {
  test('gives the plan that reading the notes gives, when nothing was corrected', async () => {
    const { evidence, events } = await plan()
    expect((await plan({}, { evidence: stored(evidence) })).events).toEqual(events)
  })

  test('what was dropped is nowhere in the plan: not on the sheet, not behind an item', async () => {
    const first = await plan()
    const used = first.items.flatMap((item) => item.evidence)
    const left = stored(first.evidence).map((span) => ({ ...span, dropped: used.includes(span.label) }))
    const second = await plan({}, { evidence: left })
    expect(second.evidence.map((span) => span.label)).toEqual(left.filter((span) => !span.dropped).map((span) => span.label))
    const onSheet = [second.sheet?.onTheGoal, second.sheet?.words, second.sheet?.counts, second.sheet?.timeline].flat()
    for (const label of used) {
      expect(onSheet.map((line) => line?.label)).not.toContain(label)
      expect(second.items.flatMap((item) => item.evidence)).not.toContain(label)
    }
  })

  test('what the coach calls an opinion is counted as one and not passed on', async () => {
    const first = await plan()
    const label = first.items.flatMap((item) => item.evidence)[0]
    const marked = stored(first.evidence).map((span) =>
      span.label === label ? { ...span, kind: 'coach-opinion' as const, speaker: null } : span,
    )
    const second = await plan({}, { evidence: marked })
    expect(second.sheet?.opinionsLeftOut).toBe((first.sheet?.opinionsLeftOut ?? 0) + 1)
    expect(second.items.flatMap((item) => item.evidence)).not.toContain(label)
  })

  test('a passage about someone at risk stays out, even if it is handed in as evidence, and so do words that are not in the notes', async () => {
    const notes = `${fractions}\n10:40 Leo told me his dad hits him with a belt at home.`
    const start = notes.indexOf('his dad')
    const [known] = stored((await plan({ notes })).evidence)
    if (!known) throw new Error('the notes hold evidence')
    const smuggled = [
      known,
      { ...known, label: 'E90', start, end: notes.length, text: notes.slice(start) },
      { ...known, label: 'E91', text: 'never written' },
    ]
    const { events, evidence, notices } = await plan({ notes }, { evidence: smuggled })
    expect(evidence.map((span) => span.label)).toEqual([known.label])
    expect(notices[0]?.reason).toBe('someone-may-be-at-risk')
    expect(JSON.stringify(events)).not.toMatch(/belt|never written/)
  })
})

describe('a plan taken up again', () => {
  test.each(developmentNotes)('from %s holds the items it would have had', async (_, notes) => {
    const whole = await plan({ notes, approach: 'dialogical' })
    for (const done of [1, 3, whole.items.length]) {
      const written = whole.items.slice(0, done)
      const rest = await plan({ notes, approach: 'dialogical' }, { evidence: whole.evidence, passages: whole.passages, written })
      expect(rest.items.map(told)).toEqual(whole.items.slice(done).map(told))
      expect(rest.findings).toEqual([])
    }
  })

  test('numbers on from the last there is, and asks nothing again of what a person has changed', async () => {
    const whole = await plan()
    const changed = whole.items.slice(0, 4).map(
      (item, index): DraftItem => ({
        ...item,
        text: index === 3 ? 'What would you want to look at first?' : item.text,
        label: `I${index + 3}`,
        position: index + 2,
        state: index === 1 ? 'rejected' : 'approved',
      }),
    )
    const { items } = await plan({}, { evidence: whole.evidence, passages: whole.passages, written: changed })
    expect(items.map((item) => [item.label, item.position])).toEqual(items.map((_, index) => [`I${index + 7}`, index + 6]))
    for (const item of items) {
      for (const label of item.evidence) expect(whole.items.slice(0, 4).flatMap((earlier) => earlier.evidence)).not.toContain(label)
      expect(whole.items.slice(0, 4).map((earlier) => earlier.followUp)).not.toContain(item.followUp)
    }
  })
})

describe('what was approved in an earlier plan', () => {
  test('stands in its place in the new one, approved, and the rest is composed around it', async () => {
    const first = await plan()
    const kept = approve(first.items.filter((_, index) => index === 0 || index === 3 || index === first.items.length - 1))
    const second = await plan({}, { evidence: stored(first.evidence), kept, keptPassages: first.passages })
    expect(second.items.map((item) => item.group)).toEqual(first.items.map((item) => item.group))
    for (const item of kept) {
      const again = second.items.find((other) => other.text === item.text)
      expect(again).toMatchObject({ state: 'approved', revision: 1, evidence: item.evidence, findings: [], group: item.group })
    }
    expect(second.items[0]?.text).toBe(kept[0]?.text)
    expect(second.items.at(-1)?.text).toBe(kept.at(-1)?.text)
    expect(second.items.filter((item) => item.core)).toHaveLength(3)
    expect(second.items.map((item) => item.label)).toEqual(second.items.map((_, index) => `I${index + 1}`))
    expect(new Set(second.items.map((item) => item.text)).size).toBe(second.items.length)
    expect(new Set(second.items.flatMap((item) => item.evidence)).size).toBe(second.items.flatMap((item) => item.evidence).length)
  })

  test('brings its passages along, numbered on', async () => {
    const first = await plan()
    const [item] = approve(first.items.filter((each) => each.passages.length > 0))
    const elsewhere = {
      ...first.passages[0],
      key: 'elsewhere',
      label: 'P3',
      text: 'What another plan stood on.',
    } as (typeof first.passages)[0]
    const kept = [{ ...item, passages: ['P3'] } as DraftItem]
    const { items, passages } = await plan({}, { kept, keptPassages: [elsewhere] })
    const carried = items.find((each) => each.text === item?.text)
    expect(passages.at(-1)).toMatchObject({ key: 'elsewhere', label: `P${passages.length}` })
    expect(carried?.passages).toEqual([`P${passages.length}`])
    const without = await plan({}, { kept })
    expect(without.items.find((each) => each.text === item?.text)).toMatchObject({
      passages: [],
      unsourced: expect.arrayContaining(['passage']),
    })
  })

  test('waits for a person again where its evidence was dropped', async () => {
    const first = await plan()
    const [item] = approve(first.items.filter((each) => each.evidence.length > 0))
    const evidence = stored(first.evidence).map((span) => ({ ...span, dropped: item?.evidence.includes(span.label) ?? false }))
    const { items } = await plan({}, { evidence, kept: item ? [item] : [], keptPassages: first.passages })
    const again = items.find((each) => each.text === item?.text)
    expect(again).toMatchObject({ state: 'in_review', findings: [expect.objectContaining({ rule: 'has-provenance' })] })
  })

  test('takes the stage that does its work in another coaching model', async () => {
    const first = await plan()
    const kept = approve(first.items)
    const second = await plan({ coachingModel: 'cognitive-coaching' }, { kept, keptPassages: first.passages })
    const stages = knowledge.base.coachingModels.find((model) => model.id === 'cognitive-coaching')?.stages.map((stage) => stage.id) ?? []
    const places = second.items.map((item) => stages.indexOf(item.group ?? ''))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(second.items.find((item) => item.text === kept.at(-1)?.text)?.group).toBe('commit')
    expect(second.items.flatMap((item) => item.findings)).toEqual([])
    expect(second.items.filter((item) => item.core).length).toBeLessThanOrEqual(3)
  })

  test('is there once when such a plan is taken up again', async () => {
    const first = await plan()
    const kept = approve(first.items.slice(0, 1))
    const begun = await plan({}, { kept, keptPassages: first.passages })
    const rest = await plan({}, { kept, keptPassages: first.passages, passages: begun.passages, written: begun.items.slice(0, 2) })
    expect(rest.items.map((item) => item.text)).not.toContain(kept[0]?.text)
    expect([...begun.items.slice(0, 2), ...rest.items]).toHaveLength(begun.items.length)
  })
})

describe('the last talk with this teacher', () => {
  test('opens the plan: what she chose, by when, and what came of it', async () => {
    const { items } = await plan({}, { lastTalk: talk() })
    expect(items[0]).toMatchObject({
      kind: 'question',
      purpose: 'invite',
      fiveMinutes: true,
      findings: [],
      evidence: [],
      unsourced: ['evidence'],
    })
    expect(items[0]?.text).toMatch(/wait five seconds after each question, by Friday\./)
    expect(items[0]?.rationale).toContain('You promised then: send her the video of the strips.')
    expect(items.filter((item) => item.text.includes('five seconds'))).toHaveLength(1)
  })

  test('is said in one way for one note and in another for another', async () => {
    const openings = await Promise.all(
      developmentNotes.map(async ([, notes]) => (await plan({ notes }, { lastTalk: talk() })).items[0]?.text),
    )
    expect(new Set(openings).size).toBeGreaterThan(developmentNotes.length / 2)
    expect(openings[0]).toBe((await plan({ notes: developmentNotes[0]?.[1] ?? '' }, { lastTalk: talk() })).items[0]?.text)
  })

  test.each(developmentNotes)('gives no check anything to say, over %s', async (_, notes) => {
    for (const lastTalk of [
      talk(),
      talk({ herChoice: '' }),
      talk({ herChoice: 'Wants Maya to see what happens when she waits', when: '' }),
    ]) {
      const { items, findings } = await plan({ notes, approach: 'directive' }, { lastTalk })
      expect([...findings, ...items.flatMap((item) => item.findings)]).toEqual([])
    }
  })

  test('quotes her exactly, and what she said is a source for a quotation', async () => {
    const { items } = await plan({}, { lastTalk: talk({ herChoice: '' }) })
    expect(items[0]?.text).toContain('“I want to hear from more of them.”')
    expect(items[0]?.findings).toEqual([])
  })

  test('with nothing of it fit to be said, the plan opens as ever, and the promise is not lost', async () => {
    const usual = await plan()
    const { items } = await plan({}, { lastTalk: talk({ herWords: '', herChoice: 'none yet' }) })
    expect(items[0]?.text).toBe(usual.items[0]?.text)
    expect(items[0]?.rationale).toContain('You promised then')
  })

  test('a sign that someone may be at risk goes no further', async () => {
    const { events } = await plan({}, { lastTalk: talk({ herWords: 'Leo told me his dad hits him with a belt', herChoice: '' }) })
    expect(JSON.stringify(events)).not.toContain('belt')
  })
})

test('words the coach keeps are not flagged again, unless they block', async () => {
  const [first] = (await plan()).items
  const judged: DraftItem = {
    ...(first as DraftItem),
    state: 'approved',
    text: 'Don’t you think the transitions were “far too” long?',
    findings: [],
  }
  const flagged = async (standing: Partial<Standing>) =>
    (await plan({}, { kept: [judged], ...standing })).items.find((item) => item.text === judged.text)
  const before = await flagged({})
  expect(before?.state).toBe('in_review')
  const keptWordings = (before?.findings ?? []).map(({ rule, span }) => ({ rule, words: judged.text.slice(...span).toLowerCase() }))
  expect(keptWordings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['not-leading', 'verified-quotes']))
  const after = await flagged({ keptWordings })
  expect(after?.findings.map(({ rule, severity }) => [rule, severity])).toEqual([['verified-quotes', 'block']])
})
