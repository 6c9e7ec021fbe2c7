import { expect, test } from 'vitest'
import type { PlanPartName } from '../domain/lesson-plan.ts'
import { readLessonPlan } from './read-lesson-plan.ts'

const partIn = (text: string, name: PlanPartName) => readLessonPlan(text).parts.find(({ part }) => part === name)
const linesOf = (text: string, name: PlanPartName) => partIn(text, name)?.lines

test('a late line with a clock that names an exit slip assesses and closes, and lasts until the period ends', () => {
  const text =
    'Period 3, 10:00-10:50\n10:00 Bell ringer\n10:20 Do page 2 with them\n10:45 Collect packets, exit slip\n\nDevon may work in the library.'
  expect(linesOf(text, 'closure')).toEqual([[4, 4]])
  expect(linesOf(text, 'assessment')).toEqual([[4, 4]])
  expect(linesOf(text, 'differentiation')).toEqual([[6, 6]])
  expect(readLessonPlan(text).facts).toMatchObject({ statedMinutes: 50, sumMinutes: 50 })
})

test('a word in a list of words names no students', () => {
  const { facts } = readLessonPlan('Input: write words like bicycle, bilingual, triangle on the board')
  expect(facts.groups.every(({ words }) => words.length === 0)).toBe(true)
})

test('key questions are no checks', () => {
  expect(linesOf('Key questions\n- What is a lead?\n\nMini-lesson: three leads', 'check for understanding')).toEqual([])
})

test('a row whose name is no usual one ends the row above, and is the part that its words tell', () => {
  const text =
    'Teach\tModel counting up\nPractice alone\tShop at the store\nIndividual adjustments\tA.R.: quarters only\nData collection\tTrial sheet'
  expect(linesOf(text, 'instruction')).toEqual([[1, 1]])
  expect(linesOf(text, 'independent practice')).toEqual([[2, 2]])
  expect(linesOf(text, 'differentiation')).toEqual([[3, 3]])
  expect(linesOf(text, 'assessment')).toEqual([[4, 4]])
})

test('steps with minutes that no word names go by their order', () => {
  const text = 'Which animal? (5 min)\nPond words (10 min)\nYarn web (12 min)\nSix organisms (13 min)\nThe grass (5 min)'
  const lesson = text.replace(/^/gm, '- ')
  const phases = ['opening', 'instruction', 'guided practice', 'independent practice', 'closure'] as const
  expect(phases.map((phase) => linesOf(lesson, phase))).toEqual([[[1, 1]], [[2, 2]], [[3, 3]], [[4, 4]], [[5, 5]]])
})

test('minutes behind names need no unit where three steps have them', () => {
  expect(readLessonPlan('WARM UP - 5\nSkip.\n\nSKILL - 8\nShow.\n\nCOOL DOWN - 5\nStretch.').facts.sumMinutes).toBe(18)
  expect(readLessonPlan('WARM UP - 5\nSkip.').facts.sumMinutes).toBeNull()
})

test('a class that has a room for so long has a period of that length', () => {
  expect(
    readLessonPlan('Hi Dana,\nHere is Wednesday.\nI want them to be able to pass.\nWe have the gym for 40 minutes.').facts,
  ).toMatchObject({
    statedMinutes: 40,
    sumMinutes: null,
  })
})

test('an assessment in other words for what the lesson does is not said to miss the objective', () => {
  const judged = (assessment: string) =>
    readLessonPlan(`Objective: SWBAT count out coins for a price.\nModeling: show the register\nAssessment: ${assessment}`).worthALook
      .assessmentMatchesObjective.value
  expect(judged('Quiz on the register and its drawer for every cashier')).toBeNull()
  expect(judged('Trial sheet: plus, minus, prompted, refused')).toBeNull()
  expect(judged('Spelling quiz of twenty weather adjectives')).toBe(false)
})

test('what stands behind the longest plan is kept and not read', () => {
  const text = `Objective: SWBAT add.\n${'x '.repeat(100_000)}\nClosure: share`
  const read = readLessonPlan(text)
  expect(read.text).toBe(text)
  expect(read.parts.find(({ part }) => part === 'objective')?.lines).toEqual([[1, 2]])
  expect(read.parts.find(({ part }) => part === 'closure')?.lines).toEqual([])
})
