import { expect, test } from 'vitest'
import { checkItem } from '../../../checks/check.ts'
import { nothingKnown } from '../../../checks/rule.ts'
import type { ItemKind, Purpose } from '../../../domain/item-kind.ts'
import { fill } from './fill.ts'
import { anyPreparation, offers, preparations } from './preparations.ts'
import { criterionStrengths, strengthWords } from './strength-words.ts'
import { talkWords } from './talk-words.ts'
import { criterionGaps, criterionLeads, wonderingWords } from './wondering-words.ts'

const plan = 'Comparing fractions. Students solve problem 3 in pairs. Students will compare two fractions. understand photosynthesis'
const common = {
  quote: '“students solve problem 3 in pairs”',
  task: '“students solve problem 3 in pairs”',
  lesson: '“Comparing fractions”',
  ...{ stated: '45', sum: '60', over: '15', count: '5', own: '20', all: '45' },
  ...{ wondering: 'What will students be able to lean on when the work gets hard?', part: 'the ending' },
  ...{ means: 'every student has a partner.', step: 'draw it once' },
}
/** A goal that can be seen, one that can't, and none. */
const goals = [
  { goal: '“compare two fractions”', there: 'can “compare two fractions”' },
  { goal: '“understand photosynthesis”', there: 'understand “photosynthesis”' },
  { goal: 'the goal of “Comparing fractions”', there: 'have reached the goal of “Comparing fractions”' },
]

const templates: [ItemKind, Purpose | null, string][] = [
  ...[...Object.values(strengthWords), criterionStrengths].flat().map((text) => ['appreciation', null, text] as const),
  ...Object.values(wonderingWords).flatMap(({ purpose, texts }) => texts.map((text) => ['question', purpose, text] as const)),
  ...[...criterionGaps, ...criterionLeads].map((text) => ['question', 'imagine', text] as const),
  ...talkWords.flatMap(({ purpose, texts }) => texts.map((text) => ['question', purpose, text] as const)),
  ...[...Object.values(preparations), anyPreparation].flatMap((preparation) =>
    offers.map((offer) => ['offer', null, offer.replace('{preparation}', preparation).replace('{Because}', 'It helps students')] as const),
  ),
].map(([kind, purpose, text]) => [kind, purpose, text])

test.each(templates)('our own rules have nothing to say about a %s (%s): %s', (kind, purpose, template) => {
  for (const goal of goals) {
    const text = fill(template, { ...common, ...goal })
    expect(text).not.toBeNull()
    const item = {
      itemId: 'one',
      kind,
      purpose,
      approach: 'dialogical' as const,
      stage: null,
      text: text ?? '',
      evidence: [],
      passages: ['P1'],
    }
    expect(checkItem({ ...item, unsourced: ['evidence'] }, { ...nothingKnown, sources: [plan] })).toEqual([])
  }
})

test('a strength is told by what students get, or by what the plan holds for them', () => {
  for (const text of Object.values(strengthWords).flat()) expect(text.slice(0, 60)).toMatch(/student|you have thought/i)
})
