import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Brief } from '../../domain/brief.ts'
import type { ComposedItem } from '../../domain/draft-item.ts'
import type { Finding } from '../../domain/finding.ts'
import type { RosterPerson } from '../../domain/roster.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { shippedKnowledgeBase } from '../../knowledge/knowledge-base.ts'
import { developmentNotes, openTestKnowledge } from '../../pipeline/testing.ts'
import { readNames } from '../../privacy/names.ts'
import type { ReadNames } from '../../prompting/names.ts'
import type { Message } from '../../provider/chat-request.ts'
import type { Drafter } from '../drafter.ts'
import { languageModelDrafter } from './drafter.ts'
import { answerOf, briefFor, firstNamesOf, given, scripted } from './testing.ts'

const student = (name: string, index: number): RosterPerson => ({ id: `${index}`, name, role: 'student' })
const roster = ['Wyatt Ames', 'Kiersten Boe', 'Nolan Cruz', 'Abdi Dahir', 'Janelle Ellis', 'Will Foster'].map(student)

let knowledge: Knowledge
let brief: Brief
beforeAll(async () => {
  knowledge = await openTestKnowledge()
  const lastTalk = {
    herWords: 'I want to hear Janelle more.',
    herChoice: 'ask two follow-up questions',
    when: 'by Friday',
    promised: '',
    savedAt: '2024-10-10T12:00:00Z',
  }
  brief = await briefFor(
    knowledge,
    'fraction',
    { approach: 'dialogical' },
    { lesson: 'Math, grade 4', roster, staff: ['Ms. Haugen'], lastTalk },
  )
}, 120_000)
afterAll(() => knowledge.close())

const item: ComposedItem = {
  kind: 'question',
  purpose: 'examine',
  group: 'reality',
  text: 'At 10:31 Janelle said, “I never get why”. Don’t you think that was too fast?',
  core: true,
  fiveMinutes: true,
  evidence: ['E30'],
  passages: ['P2'],
  unsourced: [],
  rationale: 'Janelle says what she is missing.',
  listenFor: 'what the teacher makes of it',
  followUp: 'What else did you hear?',
  replies: [],
}
const finding: Finding = {
  rule: 'not-leading',
  severity: 'warn',
  itemId: 'I3',
  span: [item.text.indexOf('Don’t'), item.text.length],
  reason: 'This presumes its answer; ask what the teacher noticed.',
  rewrite: 'At 10:31 Janelle said, “I never get why”. What did you notice about the pace?',
}

const firstNames = firstNamesOf(roster.slice(0, 5).map(({ name }) => name))

/** The first question that a call of the drafter asks. */
async function sent(call: (drafter: Drafter) => Promise<unknown>, names: ReadNames = readNames): Promise<Message[]> {
  const model = scripted([answerOf(given('S1'))], [answerOf(...Array.from({ length: 9 }, (_, at) => given(`S${at}`)))])
  await call(languageModelDrafter({ ...model, readNames: names, newBoundary: () => '=== 5f3a9c1e7b20 ===' }))
  return model.asked[0]?.messages ?? []
}
const asText = (messages: Message[]): string => `${messages.map(({ role, content }) => `<!-- ${role} -->\n\n${content}`).join('\n\n')}\n`

async function allOf<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const each of source) all.push(each)
  return all
}

const wish = { place: item, focus: 'wait-time' as const, gentler: true, avoid: [item.text, 'What did Abdi mean by half?'] }
const calls = {
  'conversation-plan': (drafter: Drafter) => allOf(drafter.compose(brief)),
  'another-item': (drafter: Drafter) => drafter.another({ ...brief, written: [item] }, wish),
  'repair-item': async (drafter: Drafter) => drafter.repair?.(brief, item, [finding]),
}

describe.each(Object.entries(calls))('the question for %s', (name, call) => {
  test('reads as it is kept', async () => {
    await expect(asText(await sent(call, firstNames))).toMatchFileSnapshot(`rendered/${name}.md`)
  })

  test('names nobody', async () => {
    const text = asText(await sent(call))
    for (const { name } of roster) for (const part of name.split(' ').filter((word) => word !== 'Will')) expect(text).not.toContain(part)
    expect(text).not.toMatch(/Haugen|\bWill Foster\b/)
    expect(text).toContain('{Student5}')
  })

  test('has all material within boundaries, and ends them itself', async () => {
    const [, user] = await sent(call)
    const parts = (user?.content ?? '').split('=== 5f3a9c1e7b20 ===')
    expect(parts.length % 2).toBe(1)
    const outside = parts.filter((_, at) => at % 2 === 0).join('\n')
    for (const label of ['E30 ', 'P2 GROW', '{Student']) expect(outside).not.toContain(label)
  })
})

test('a student called Will changes neither the stage nor the knowledge of it', async () => {
  const notes = [
    ...brief.evidence,
    {
      ...(brief.evidence[0] as Brief['evidence'][number]),
      label: 'E99',
      text: 'Will: "I will show you." Will Foster points.',
      speaker: 'Will',
    },
  ]
  const [, user] = await sent((drafter) => allOf(drafter.compose({ ...brief, evidence: notes })))
  expect(user?.content).toMatch(/^4\. Will\. /m)
  expect(user?.content).toContain('P4 GROW · Will: In the Will stage')
  expect(user?.content).toMatch(/^S\d, Will: agreement$/m)
  expect(user?.content).toMatch(/^E99 10:05 teacher \{Student6\w?\}: \{Student6\w?\}: "I will show you\." \{Student6\w?\} points\.$/m)
})

test('what would be sent can be seen before it is, with whom it masks', async () => {
  const model = scripted()
  const { messages, format, people } = languageModelDrafter({ ...model, readNames, newBoundary: () => '=== 5f3a9c1e7b20 ===' }).preview(
    brief,
  )
  expect(asText(messages)).toBe(asText(await sent(calls['conversation-plan'])))
  expect(format?.name).toBe('items')
  expect(people).toContainEqual({ placeholder: '{Student5}', form: 'Janelle', why: 'roster' })
  expect(model.asked).toEqual([])
})

test('nothing is sent that holds a whole name', async () => {
  const model = scripted([answerOf(given('S1'))])
  await languageModelDrafter({ ...model, readNames }).repair?.(brief, item, [finding])
  const { lastLook } = model.asked[0] ?? {}
  expect(lastLook?.('… Janelle Ellis …')).toBe(true)
  expect(lastLook?.(asText(model.asked[0]?.messages ?? []))).toBe(false)
})

describe('the question for a plan', () => {
  // In characters: a tokenizer (o200k) makes some 3.5 points more of it, because notes have more tokens to a letter than prose.
  test.each([
    ['grow', 'facilitative'],
    ['cognitive-coaching', 'facilitative'],
    ['grow', 'dialogical'],
  ] as const)(
    'by %s, %s, takes less than 36 % of notes and documents whole',
    async (coachingModel, approach) => {
      for (const [name, notes] of developmentNotes) {
        const from = await briefFor(knowledge, name, { coachingModel, approach })
        const documents = [...new Set(from.passages.map(({ sourceId }) => sourceId))].map(documentOf)
        const { messages } = languageModelDrafter({ ...scripted(), readNames }).preview(from)
        const share = messages.map(({ content }) => content).join('').length / [notes, ...documents].join('').length
        expect(share, name).toBeLessThan(0.36)
      }
    },
    120_000,
  )

  test('does not grow with a long transcript', async () => {
    const lines = Array.from({ length: 900 }, (_, at) => ({
      ...(brief.evidence[3] as Brief['evidence'][number]),
      label: `E${at + 1}`,
      text: `so I took the strip and folded it ${at} times to see`,
    }))
    const { messages } = languageModelDrafter({ ...scripted(), readNames }).preview({ ...brief, evidence: lines })
    expect(messages[1]?.content.match(/^E\d+ /gm)).toHaveLength(45)
    expect(messages[1]?.content.length).toBeLessThan(12_000)
  })

  test('shows first what noticings stand on, in the order of the notes', async () => {
    const lines = Array.from({ length: 90 }, (_, at) => ({
      ...(brief.evidence[14] as Brief['evidence'][number]),
      label: `E${at + 1}`,
      focus: [],
    }))
    const noticing = { ...(brief.noticings[0] as Brief['noticings'][number]), evidence: ['E88', 'E70'] }
    const { messages } = languageModelDrafter({ ...scripted(), readNames }).preview({ ...brief, evidence: lines, noticings: [noticing] })
    const shown = messages[1]?.content.match(/^E\d+ /gm) ?? []
    expect(shown.slice(-2)).toEqual(['E70 ', 'E88 '])
    expect(shown).toHaveLength(45)
  })
})

function documentOf(id: string): string {
  for (const folder of ['coaching-models', 'strategies']) {
    try {
      return readFileSync(`${shippedKnowledgeBase}/${folder}/${id}.md`, 'utf8')
    } catch {
      // It is in the other folder.
    }
  }
  throw new Error(`there is no document ${id}`)
}
