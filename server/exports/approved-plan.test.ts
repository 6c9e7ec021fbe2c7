import { expect, test } from 'vitest'
import { guideOf, linesAfterTheTalk, partsToWrite, repliesOf, restsOn, stageRuns, writtenBy } from './approved-plan.ts'
import { aboutSample, approvedSample, aSheet } from './testing.ts'

const texts = (items: { text: string }[]) => items.map(({ text }) => text)

test('a guide begins with the first item, asks the core, and ends with the agreement', () => {
  const draft = approvedSample([
    { text: 'opening', core: false },
    { text: 'core', core: true },
    { text: 'further', core: false },
    { text: 'agreement', kind: 'agreement', purpose: 'commit', core: false },
  ])
  const { opening, core, further, agreements } = guideOf(draft)
  expect([opening, core, further, agreements].map(texts)).toEqual([['opening'], ['core'], ['further'], ['agreement']])
})

test('where the opening was rejected, a core question is not asked twice', () => {
  const draft = approvedSample([
    { text: 'opening', core: false, state: 'rejected' },
    { text: 'core', core: true },
  ])
  expect(guideOf(draft)).toMatchObject({ opening: [], core: [{ text: 'core' }], further: [], agreements: [] })
})

test('items stand in the order the coach gave them, not in the order they came', () => {
  const draft = approvedSample([
    { text: 'second', group: 'reality', position: 1 },
    { text: 'first', group: 'goal', position: 0 },
    { text: 'of no stage', group: null, position: 2 },
  ])
  expect(stageRuns(draft, aboutSample.coachingModel)).toMatchObject([
    { stage: { title: 'Goal' }, items: [{ text: 'first' }] },
    { stage: { title: 'Reality' }, items: [{ text: 'second' }] },
    { stage: null, items: [{ text: 'of no stage' }] },
  ])
})

test('what two items are ready for in the same words is said once', () => {
  const replies = [{ heard: 'It went fine.', say: 'What made it fine?' }]
  expect(repliesOf(approvedSample([{ replies }, { replies }]).items)).toEqual(replies)
})

test('an impression of the coach is never printed as evidence', () => {
  const draft = approvedSample([{ evidence: ['E3'] }])
  expect(restsOn(draft.items[0] as never, draft)).toMatchObject({ lines: [], gaps: ['On an impression that stays in the notes.'] })
})

test('a side that is empty is said', () => {
  const draft = approvedSample([{ evidence: [], passages: [] }])
  expect(restsOn(draft.items[0] as never, draft)).toEqual({
    lines: [],
    cited: [],
    gaps: ['On no line of the notes.', 'No source in the knowledge base.'],
  })
})

test.each([
  [['drafter', 'drafter'], 'Written by the built-in drafter, version 1, from'],
  [['drafter', 'coach'], 'Written by the built-in drafter, version 1, and the coach, from'],
  [['coach', 'coach'], 'Written by the coach, from'],
] as const)('of items by %j it says “%s”', (authors, words) => {
  const draft = approvedSample(authors.map((author) => ({ author })))
  expect(writtenBy(draft, aboutSample.takenOutAt)).toContain(words)
  expect(writtenBy(draft, aboutSample.takenOutAt)).toContain('on November 4, 2025.')
})

test.each([
  ['Ms Ortiz', 'Her words'],
  ['Mrs. Pruitt', 'Her words'],
  ['Mr. Vandermolen', 'His words'],
  ['Mx. Reyes', 'Their words'],
  ['Ortiz', 'Their words'],
  [null, 'Their words'],
])('of %s it asks for %s', (teacher, words) => {
  expect(linesAfterTheTalk(teacher)[0]).toBe(words)
})

test('a plan with no evidence sheet is taken out without one, and refuses the sheet alone', () => {
  expect(partsToWrite({ part: 'all', sources: 'keep' }, { sheet: null })).toEqual([{ part: 'guide' }, { part: 'plan' }])
  expect(partsToWrite({ part: 'all', sources: 'keep' }, { sheet: aSheet({}) })).toHaveLength(3)
  expect(() => partsToWrite({ part: 'evidence-sheet', sources: 'keep' }, { sheet: null })).toThrow('There is no such evidence sheet.')
})
