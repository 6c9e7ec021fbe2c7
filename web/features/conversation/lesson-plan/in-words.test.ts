import { expect, test } from 'vitest'
import type { PlanFacts } from '../../../../server/domain/lesson-plan.ts'
import { readLessonPlan } from '../../../../server/lesson-plans/read-lesson-plan.ts'
import { absenceInWords, allParts, factsInWords, minutesInWords, worthALookInWords } from './in-words.ts'

const facts = (part: Partial<PlanFacts>): PlanFacts => ({
  statedMinutes: null,
  statedIn: null,
  sumMinutes: null,
  leastMinutes: null,
  objectiveObservable: null,
  doings: [],
  groups: [],
  ...part,
})

test.each<[Partial<PlanFacts>, string, boolean]>([
  [{}, 'No minutes are given.', true],
  [{ statedMinutes: 60 }, 'The period has 60 minutes; no part of it has any.', true],
  [{ sumMinutes: 45, leastMinutes: 45 }, 'The parts add up to 45 minutes; how long the period is, is not said.', false],
  [{ statedMinutes: 60, sumMinutes: 60, leastMinutes: 60 }, 'The parts add up to 60 minutes, as long as the period.', false],
  [
    { statedMinutes: 60, sumMinutes: 48, leastMinutes: 48 },
    'The parts add up to 48 minutes; the period has 60: 12 are given to nothing.',
    true,
  ],
  [{ statedMinutes: 60, sumMinutes: 65, leastMinutes: 65 }, 'The parts add up to 65 minutes; the period has 60: 5 too many.', true],
  [
    { statedMinutes: 60, sumMinutes: 65, leastMinutes: 55 },
    'The parts add up to 55 to 65 minutes; the period has 60: at their longest, 5 too many.',
    true,
  ],
])('minutes %j are added up plainly', (part, says, isOff) => expect(minutesInWords(facts(part))).toEqual({ says, isOff }))

test('a plan is told in facts, parts, and judgements that say why', () => {
  const read = readLessonPlan(
    'Objective: Students will understand the cell.\nClosure: none\nTime: 50 min\nGuided practice (15 min): Groups prepare a slide.',
  )
  const said = Object.fromEntries(factsInWords(read).map(({ name, says }) => [name, says]))
  expect(said['The objective']).toBe('It names nothing that can be seen or heard: “understand”.')
  expect(said['Students named']).toBe('No group beside the whole class.')
  expect(allParts).toEqual(read.parts.map(({ part }) => part))
  expect(absenceInWords({ because: 'stated', words: [{ line: 2, text: 'Closure: none' }] })).toBe(
    'The plan says there is none: “Closure: none”',
  )
  for (const { says, reason } of worthALookInWords(read)) {
    expect(says).not.toBe('')
    expect(reason).not.toBe('')
  }
})
