import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ComposedItem, type DraftItem, freshItem } from '../../domain/draft-item.ts'
import { briefFor, firstNamesOf } from '../../drafters/language-model/testing.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { noteCalled, openTestKnowledge } from '../../pipeline/testing.ts'
import { readNames } from '../../privacy/names.ts'
import { rosterOf } from '../../privacy/testing.ts'
import { readPrompts } from '../../prompting/prompts.ts'
import type { Conversation } from '../../store/conversation-types.ts'
import type { DraftHead } from '../../store/draft-types.ts'
import { type Dependencies, openTalk, type Talk } from './talk.ts'

const question: ComposedItem = {
  kind: 'question',
  purpose: 'examine',
  group: 'reality',
  text: 'At 10:31 Janelle said, “I got the answer but I dont know why”. What does that tell you about the strips?',
  core: true,
  fiveMinutes: true,
  evidence: ['E30'],
  passages: ['P2'],
  unsourced: [],
  rationale: 'Janelle says what she is missing.',
  listenFor: 'what the teacher makes of it',
  followUp: 'What else did you hear?',
  replies: [{ heard: 'They’re just low.', say: 'What did Janelle know by then?' }],
}
const item = (number: number, change: Partial<DraftItem> = {}): DraftItem =>
  ({ ...freshItem(question, { id: `item ${number}`, label: `I${number}`, position: number - 1 }), ...change }) as DraftItem

const text = 'Don’t you think the transitions were long?'
const items = [
  item(1, { state: 'approved', group: 'goal', text: 'What did you hope to hear from Abdi?', evidence: [], unsourced: ['evidence'] }),
  item(2),
  item(3, {
    text,
    findings: [
      {
        rule: 'not-leading',
        severity: 'warn',
        itemId: 'item 3',
        span: [0, 9],
        reason: 'This presumes its answer.',
        rewrite: 'What did you notice about the transitions?',
      },
    ],
  }),
]

const names = ['Wyatt Ames', 'Kiersten Boe', 'Nolan Cruz', 'Abdi Dahir', 'Janelle Ellis']

let knowledge: Knowledge
let talkWith: (names: Dependencies['readNames']) => Promise<Talk>
beforeAll(async () => {
  knowledge = await openTestKnowledge()
  const brief = await briefFor(knowledge, 'fraction', {}, { roster: rosterOf(names), written: items })
  const said = (seq: number, author: 'coach' | 'assistant', words: string) => ({
    id: `${seq}`,
    seq,
    author,
    text: words,
    materialId: null,
    draftId: null,
    show: null,
    changes: null,
    createdAt: '2025-11-21T10:00:00.000Z',
  })
  const thread = {
    teacher: { id: 't', name: 'Ms. Haugen' },
    messages: [
      said(1, 'coach', 'Ms. Haugen, we talk tomorrow'),
      said(2, 'assistant', 'Here is a plan by the stages of GROW.'),
      said(3, 'coach', 'What if Ms. Haugen says that Janelle is just low?'),
    ],
  }
  const head = { id: 'draft', ownerId: 'lee', request: { notes: noteCalled('fraction') } }
  talkWith = (readNames) =>
    openTalk(head as DraftHead, thread as Conversation, '3', {
      store: { items: { list: async () => items } as never },
      review: {} as never,
      runCommand: {} as never,
      lessLeading: {} as never,
      briefOf: async () => brief,
      coachingModels: () => knowledge.base.coachingModels,
      prompts: readPrompts(),
      readNames,
      newBoundary: () => '=== 5f3a9c1e7b20 ===',
      newId: () => 'x',
    })
}, 120_000)
afterAll(() => knowledge.close())

test('the question for a chat reads as it is kept', async () => {
  const talk = await talkWith(firstNamesOf(names))
  const tools = talk.tools.map(({ name, description }) => `- ${name}: ${description}`).join('\n')
  const whole = `<!-- system -->\n\n${talk.system}\n\n<!-- user -->\n\n${talk.user}\n\n<!-- tools -->\n\n${tools}\n`
  await expect(whole).toMatchFileSnapshot('rendered/chat.md')
})

test('it names nobody, and has all material within boundaries that it ends itself', async () => {
  const talk = await talkWith(readNames)
  expect(`${talk.system}${talk.user}`).not.toMatch(/Wyatt|Kiersten|Nolan|Abdi|Janelle|Haugen/)
  const parts = talk.user.split('=== 5f3a9c1e7b20 ===')
  expect(parts.length % 2).toBe(1)
  const outside = parts.filter((_, at) => at % 2 === 0).join('\n')
  for (const material of ['E30 ', 'P2 GROW', 'I2 (', 'Coach:']) expect(outside).not.toContain(material)
  expect(outside).toMatch(/What if (?:Ms\. )?\{Teacher1\w*\} says that \{Student5\w*\} is just low\?$/)
})

test('it stays small beside the notes and the passages it could have been told whole', async () => {
  const talk = await talkWith(readNames)
  expect(`${talk.system}${talk.user}`.length).toBeLessThan(14_000)
})
