import { expect, test } from 'vitest'
import { clocksIn, durationsIn } from './durations.ts'
import { readLessonPlan } from './read-lesson-plan.ts'

test.each([
  ['10 min', 10, 10],
  ['(10 min.)', 10, 10],
  ["Starter (10')", 10, 10],
  ['Starter: 10’', 10, 10],
  ['(10m)', 10, 10],
  ['ten minutes', 10, 10],
  ['forty-five minutes', 45, 45],
  ['5-10 minutes', 5, 10],
  ['5 to 10 mins', 5, 10],
  ['1 hour', 60, 60],
  ['1 hr 15 min', 75, 75],
  ['1 hour and 30 minutes', 90, 90],
  ['1.5 hours', 90, 90],
  ['an hour', 60, 60],
  ['half an hour', 30, 30],
  ['an hour and a half', 90, 90],
  ['3 x 10 min', 30, 30],
  ['a 50-minute period', 50, 50],
])('%s is so long', (text, least, minutes) => {
  expect(durationsIn(text)).toMatchObject([{ least, minutes }])
})

test.each(["a 6' tall student", '10 m of rope', 'page 10', '4.5 points', 'in 1945', 'minutes of the meeting'])(
  '%s is no length of time',
  (text) => {
    expect(durationsIn(text)).toEqual([])
  },
)

test.each([
  ['9:00–9:45', 45],
  ['11:50-12:35', 45],
  ['12:40 to 1:25', 45],
  ['10.05-10.50', 45],
  ['9-9:45 am', 45],
])('%s lasts so long', (text, minutes) => {
  const [found] = clocksIn(text)
  expect((found?.to ?? 0) - (found?.from ?? 0)).toBe(minutes)
})

test.each([
  ['Objective: Students will be able to compare two fractions.', true],
  ['Objective: Students will understand fractions.', false],
  ['Objective: Students will understand fractions by drawing three models.', true],
  ['Objective: Students will demonstrate an understanding of photosynthesis.', false],
  ['Objective: Students will know the parts of a cell and label them.', true],
  ['Objective: I can explain why the moon changes.', true],
  ['LO: To appreciate poetry', false],
  ['LO: To write a haiku', true],
  ['WALT: use full stops', true],
  ['Learning target: Fractions', false],
  ['Objective: Compare two poems.', true],
  ['SWBAT dribble with both hands', true],
  ['Today students will be able to juggle three balls. First we stretch.', true],
  ['Materials: paper', null],
])('%s: what is to be learned can be observed: %s', (text, isObservable) => {
  expect(readLessonPlan(text).facts.objectiveObservable).toBe(isObservable)
})

test('stretches of the clock that overlap count once, and a period is no stretch', () => {
  const { facts } = readLessonPlan(
    'Time: 9:00-9:40\n9:00-9:10 Warm-up: puzzle\n9:10-9:40 Independent work: stations\n9:10-9:25 Guided practice: my table\n',
  )
  expect(facts).toMatchObject({ statedMinutes: 40, sumMinutes: 40 })
})

test('minutes in a step of a stretch that has its own are within it', () => {
  const { facts } = readLessonPlan(
    '## Warm-up (5 min)\nPause for 2 minutes.\n## Guided practice (20 min)\n- Sort cards (10 min)\n- Discuss (10 min)\n',
  )
  expect(facts).toMatchObject({ statedMinutes: null, sumMinutes: 25 })
})

test('a stretch of five to ten minutes counts at its longest, and its shortest is told', () => {
  expect(readLessonPlan('Opening (5-10 min): hook\nClosure (5 min): share').facts).toMatchObject({ sumMinutes: 15, leastMinutes: 10 })
})

test.each([
  ['Closure: none', 'closure', 'stated'],
  ['Differentiation: N/A', 'differentiation', 'stated'],
  ['Materials: none needed', 'materials', 'stated'],
  ['No closure today.', 'closure', 'stated'],
  ['There will be no warm-up.', 'opening', 'stated'],
  ['Assessment:', 'assessment', 'empty'],
  ['Closure: ________', 'closure', 'empty'],
  ['Closure: Click or tap here to enter text.', 'closure', 'empty'],
  ['Objective: SWBAT add.', 'closure', 'not-found'],
] as const)('%s: %s is absent, %s', (text, name, because) => {
  expect(readLessonPlan(text).parts.find(({ part }) => part === name)).toMatchObject({ lines: [], text: '', absence: { because } })
})

test('how deep a task goes is not read off its verb', () => {
  const demand = (task: string) => readLessonPlan(`Objective: SWBAT analyze poems.\nIndependent practice: ${task}`).worthALook.demand.value
  expect(demand('Analyze the poem.')).toBeNull()
  expect(demand('Analyze the poem by copying the definitions of its devices.')).not.toBe('reasoning')
  expect(demand('Explain why the poet breaks the line, with evidence from the poem.')).toBe('reasoning')
})

test('an assessment of another matter does not match, one of the same matter and doing does, and one that is not told is not judged', () => {
  const matches = (assessment: string) =>
    readLessonPlan(`Objective: SWBAT explain how erosion shapes a river valley.\nAssessment: ${assessment}`).worthALook
      .assessmentMatchesObjective.value
  expect(matches('Students explain in writing how erosion formed the valley in the photo.')).toBe(true)
  expect(matches('Spelling test of twenty weather adjectives.')).toBe(false)
  expect(matches('Label the valley on the erosion diagram.')).toBe(false)
  expect(matches('Exit ticket')).toBeNull()
})
