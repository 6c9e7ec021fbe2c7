import { beforeAll, describe, expect, test } from 'vitest'
import type { Brief } from '../domain/brief.ts'
import type { ComposedItem } from '../domain/draft-item.ts'
import type { Finding } from '../domain/finding.ts'
import { composeAnother } from '../drafters/language-model/another.ts'
import { composePlan } from '../drafters/language-model/compose.ts'
import { placesToFill } from '../drafters/language-model/places.ts'
import { repairItem } from '../drafters/language-model/repair.ts'
import { answerOf, fractionBrief, given, scripted } from '../drafters/language-model/testing.ts'
import { noNames, readNames } from '../privacy/names.ts'
import { rosterOf } from '../privacy/testing.ts'
import { sayable } from './sayable.ts'

let brief: Brief
beforeAll(async () => {
  brief = await fractionBrief()
}, 120_000)

const atRisk = 'Maya told me that her stepdad hits her.'
const item: ComposedItem = {
  kind: 'question',
  purpose: 'compare',
  group: 'reality',
  text: 'Don’t you think that was fast?',
  core: true,
  fiveMinutes: true,
  evidence: ['E30'],
  passages: ['P2'],
  unsourced: [],
  rationale: 'It asks for the pace.',
  listenFor: null,
  followUp: null,
  replies: [],
}
const edited: ComposedItem = { ...item, text: `${atRisk} What have you noticed?` }
const finding: Finding = {
  rule: 'not-leading',
  severity: 'warn',
  itemId: 'I3',
  span: [0, 11],
  reason: 'It presumes its answer.',
  rewrite: null,
}
const everything = (model: ReturnType<typeof scripted>) =>
  model.asked.flatMap(({ messages }) => messages.map(({ content }) => content)).join()
const answerTo = (from: Brief) => answerOf(...placesToFill(from).map(({ label }) => given(label)))
const taken = async (items: AsyncIterable<unknown>) => {
  for await (const _ of items);
}

test.each([
  ['plainly', atRisk],
  ['over a line', 'Maya told me that her\nstepdad hits her'],
  ['with letters between that nobody sees', 'Maya told me that her step\u200bdad h\u00adits her'],
])('words that someone may be at risk are kept out, written %s', (_how, text) => {
  expect(sayable(text, noNames)).toBeNull()
  expect(sayable('Maya told me\nthat she likes it', noNames)).toBe('Maya told me that she likes it')
})

describe('of words that someone may be at risk, nothing is sent', () => {
  const wish = { place: null, focus: null, gentler: false, avoid: [edited.text, `${atRisk} Why?`] }

  test.each<[string, () => Brief]>([
    ['an item', () => ({ ...brief, written: [edited] })],
    ['the goal', () => ({ ...brief, goal: atRisk })],
    ['the lesson', () => ({ ...brief, lesson: atRisk })],
    [
      'a line of the evidence',
      () => ({ ...brief, evidence: brief.evidence.map((line, at) => (at === 3 ? { ...line, text: atRisk } : line)) }),
    ],
    [
      'the last talk',
      () => ({
        ...brief,
        lastTalk: { herWords: atRisk, herChoice: atRisk, when: atRisk, promised: atRisk, savedAt: '2026-11-20T10:00:00Z' },
      }),
    ],
  ])('where it is %s', async (_what, change) => {
    const from = change()
    const [plan, another, repair] = [scripted([answerTo(from)]), scripted([answerOf(given('S1'))]), scripted([answerOf(given('S1'))])]
    await taken(composePlan(from, plan))
    await composeAnother(from, wish, another)
    await repairItem(from, item, [finding], repair)
    expect([plan.asked.length, another.asked.length, repair.asked.length]).toEqual([1, 1, 1])
    for (const model of [plan, another, repair]) expect(everything(model)).not.toMatch(/stepdad|hits/)
  })

  test('all else of the same plan is', async () => {
    const model = scripted([answerTo({ ...brief, written: [edited, item] })])
    await taken(composePlan({ ...brief, written: [edited, item] }, model))
    expect(everything(model)).toContain(`- ${item.text}`)
  })

  test('where it is the item to mend: nobody is asked', async () => {
    const model = scripted()
    expect(await repairItem(brief, edited, [finding], model)).toBeNull()
    expect(model.asked).toEqual([])
  })

  test('where it stands beside an item or in what was found', async () => {
    const beside = { rationale: atRisk, listenFor: atRisk, followUp: atRisk, replies: [{ heard: atRisk, say: 'Why?' }] }
    const model = scripted([answerOf(given('S1'))])
    await repairItem(brief, { ...item, ...beside }, [finding, { ...finding, reason: atRisk }, { ...finding, rewrite: atRisk }], model)
    expect(everything(model)).toContain('It presumes its answer.')
    expect(everything(model)).not.toMatch(/stepdad|hits/)
  })
})

test('no listed name is in any part of the last talk that is sent', async () => {
  const says = (what: string) => `Maya Lopez ${what}`
  const lastTalk = {
    ...{ herWords: says('was asked'), herChoice: says('is asked first'), when: says('comes back') },
    ...{ promised: says('gets the cards'), savedAt: '2026-11-20T10:00:00Z' },
  }
  const from: Brief = { ...brief, lastTalk, roster: rosterOf(['Maya Lopez']) }
  const model = scripted([answerTo(from)])
  await taken(composePlan(from, { ...model, readNames }))
  for (const said of ['was asked', 'is asked first', 'comes back', 'gets the cards'])
    expect(everything(model)).toContain(`{Student1} ${said}`)
  expect(everything(model)).not.toContain('Maya')
})
