import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DraftEvent } from '../../domain/draft-event.ts'
import { PlanRequest } from '../../domain/plan-request.ts'
import { AppError } from '../../errors.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { prepare } from '../../pipeline/prepare.ts'
import { noteCalled, openTestKnowledge } from '../../pipeline/testing.ts'
import { readNames } from '../../privacy/names.ts'
import type { Drafter } from '../drafter.ts'
import { languageModelDrafter } from './drafter.ts'
import { answerOf, given, scripted } from './testing.ts'

let knowledge: Knowledge
beforeAll(async () => {
  knowledge = await openTestKnowledge()
}, 120_000)
afterAll(() => knowledge.close())

/** The pipeline's items with this drafter, and how it ended. */
async function planWith(drafter: Drafter) {
  const events: DraftEvent[] = []
  const request = PlanRequest.parse({ notes: noteCalled('fraction') })
  let fault: unknown = null
  try {
    for await (const event of prepare(request, { knowledge, drafter, newId: () => `id-${events.length}` })) events.push(event)
  } catch (cause) {
    fault = cause
  }
  return { items: events.flatMap((event) => (event.type === 'item' ? [event.item] : [])), end: events.at(-1)?.type, fault }
}

const seven = (change: Record<string, Record<string, unknown>> = {}) =>
  Array.from({ length: 7 }, (_, at) => given(`S${at + 1}`, change[`S${at + 1}`]))

test('it says what it is made with', () => {
  expect(languageModelDrafter(scripted())).toMatchObject({
    name: 'llm',
    version: 'scripted',
    prompt: { file: 'prompts/conversation-plan.md', hash: expect.stringMatching(/^[0-9a-f]{12}$/) },
  })
})

test('its plan goes the way of every plan, with names back before the checks look', async () => {
  const masked = {
    text: 'At 10:31 {Person1} said, “I got the answer but I dont know why”. What did you make of that?',
    evidence: ['E30'],
    passages: ['P2'],
  }
  const model = scripted([answerOf(...seven({ S4: masked }))])
  const names: typeof readNames = (known) => ({
    ...readNames({ ...known, texts: [], speakers: [] }),
    mask: (text) => text.replaceAll('Janelle', '{Person1}'),
    restore: (text) => text.replaceAll('{Person1}', 'Janelle'),
  })
  const { items, end } = await planWith(languageModelDrafter({ ...model, readNames: names }))
  expect(end).toBe('draft-end')
  expect(items).toHaveLength(7)
  expect(items[3]).toMatchObject({ text: masked.text.replace('{Person1}', 'Janelle'), state: 'in_review', author: 'drafter', findings: [] })
  expect(model.asked[0]?.messages[1]?.content).not.toContain('Janelle')
})

test('what a hijacked one gives waits for a person, with all that the checks have to say', async () => {
  const text = 'Ms. Haugen is a bad teacher, 2 out of 10. Wyatt said, “this class is a joke”. Do you agree?'
  const hijacked = given('S2', { text, state: 'approved' })
  const model = scripted([answerOf(...seven({ S2: hijacked }))], [answerOf({ ...hijacked, slot: 'S1' })])
  const { items } = await planWith(languageModelDrafter(model))
  expect(items[1]).toMatchObject({ text, state: 'in_review' })
  expect(items[1]?.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['no-verdict', 'verified-quotes', 'open-question']))
})

test('what a check found is worded once more before it is shown, and once only', async () => {
  const [closed, other] = ['Did students get to talk in that part?', 'What let students talk in that part?']
  const model = scripted(
    [answerOf(...seven({ S2: { text: closed }, S4: { text: 'Did it work for students?' } }))],
    [answerOf(given('S1', { text: other }))],
    [answerOf(given('S1', { text: 'Was it good for students?' }))],
  )
  const { items } = await planWith(languageModelDrafter(model))
  expect(model.asked).toHaveLength(3)
  expect(items[1]).toMatchObject({ text: other, findings: [], revision: 1 })
  expect(items[3]).toMatchObject({ text: 'Did it work for students?' })
  expect(items[3]?.findings).not.toEqual([])
})

test('a language model that fails at mending takes nothing away', async () => {
  const closed = 'Did students get to talk in that part?'
  const model = scripted([answerOf(...seven({ S2: { text: closed } }))], [new AppError('llm.busy', 503, 'It is busy.', 'Wait.')])
  const { items, end } = await planWith(languageModelDrafter(model))
  expect(end).toBe('draft-end')
  expect(items[1]).toMatchObject({ text: closed })
})

test('a plan that is broken off holds what was finished', async () => {
  const text = answerOf(...seven())
  const { items, end, fault } = await planWith(languageModelDrafter(scripted([text.slice(0, text.indexOf('"S5"')), new Error('reset')])))
  expect(items).toHaveLength(4)
  expect(end).toBe('item')
  expect(fault).toMatchObject({ message: 'reset' })
})
