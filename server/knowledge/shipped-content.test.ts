import { beforeAll, describe, expect, test } from 'vitest'
import { checkText } from '../checks/check.ts'
import { FocusArea } from '../domain/focus.ts'
import { NoticingKind } from '../domain/noticing.ts'
import { type KnowledgeBase, readKnowledgeBase, shippedKnowledgeBase } from './knowledge-base.ts'

let base: KnowledgeBase
beforeAll(async () => {
  base = await readKnowledgeBase(shippedKnowledgeBase)
})

describe('the questions we ship', () => {
  test('are at least 120, each clean under our own checks for its kind and purpose', () => {
    expect(base.questions.length).toBeGreaterThanOrEqual(120)
    const flagged = base.questions.flatMap(({ text, kind, purpose }) =>
      checkText({ text, kind, ...(purpose && { purpose }) }).map((finding) => `${finding.rule}: ${text}`),
    )
    expect(flagged).toEqual([])
  })

  test('have follow-ups that are clean too', () => {
    expect(base.questions.map((question) => question['follow-up']).filter((text) => checkText({ text }).length > 0)).toEqual([])
  })

  test('reach every stage of every coaching model, with and without something to hold on to', () => {
    for (const model of base.coachingModels) {
      for (const stage of model.stages) {
        const fitting = base.questions.filter((question) => question.stages[model.id] === stage.id)
        expect(fitting.filter((question) => question.anchored === null).length, `${model.id} ${stage.id}`).toBeGreaterThanOrEqual(3)
        expect(fitting.filter((question) => question.anchored !== null).length, `${model.id} ${stage.id}`).toBeGreaterThanOrEqual(3)
      }
    }
  })

  test('can take hold of every kind of noticing', () => {
    for (const kind of NoticingKind.options)
      expect(
        base.questions.some((question) => question.takes.includes(kind)),
        kind,
      ).toBe(true)
  })

  test('are no two in the same words', () => {
    const plain = base.questions.map((question) => question.text.toLowerCase().replace(/\W+/g, ' '))
    expect(new Set(plain).size).toBe(plain.length)
  })
})

describe('the strategies we ship', () => {
  test('are sixteen or more and reach every focus area first-hand', () => {
    expect(base.strategies.length).toBeGreaterThanOrEqual(16)
    const first = new Set(base.strategies.flatMap((strategy) => strategy.focus))
    expect(FocusArea.options.filter((area) => !first.has(area))).toEqual([])
  })

  test('put no imagined words in quotation marks where they are said aloud', () => {
    const said = base.strategies.flatMap(({ option, step, because, gives, 'first-look': look }) => [option, step, because, gives, look])
    expect(said.filter((words) => /["“”]/.test(words))).toEqual([])
  })
})
