import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kindOfForm } from '../../domain/forms.ts'
import { fewestWeeks, mostWeeks } from '../../domain/learning-plan.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { goalsKeptAside, goalsSeen } from '../../learning-plans/testing/goals.ts'
import { openTestKnowledge, planOf, plansOf } from '../testing.ts'
import { sampleRequests } from './testing.ts'

let knowledge: Knowledge
const plan = plansOf(() => knowledge)
beforeAll(async () => {
  knowledge = await openTestKnowledge()
})
afterAll(() => knowledge.close())

const samples = Object.entries(sampleRequests)
const alone = (goal: string, weeks?: number) => plan({ coachingModel: 'learning-plan', notes: goal, goal, ...(weeks && { weeks }) })
const wordsIn = (items: { text: string }[]) => items.flatMap(({ text }) => text.split(/\s+/)).length
/** What a page holds beside its headings. */
const onePage = 700

describe('a learning plan', () => {
  test.each(samples)('has every section in order, and nothing that our own rules speak of: %s', async (_, request) => {
    const { items, findings } = await plan(request)
    expect([...new Set(items.map(({ group }) => group))]).toEqual(['now', 'goal', 'strategies', 'weeks', 'evidence', 'help', 'meeting'])
    expect(items.flatMap(({ text, findings: own }) => own.map(({ rule }) => [rule, text]))).toEqual([])
    expect(findings).toEqual([])
    expect(wordsIn(items)).toBeLessThan(onePage)
  })

  test.each(samples)('keeps the goal as the teacher worded it: %s', async (_, request) => {
    const { items } = await plan(request)
    expect(items.filter(({ kind }) => kind === 'goal').map(({ text }) => text)).toEqual([request.goal])
  })

  test.each(samples)('offers two or three strategies, none of them at work, each with a passage of its own: %s', async (_, request) => {
    const { items, passages, evidence } = await plan(request)
    const offers = items.filter(({ kind }) => kind === 'offer')
    expect([2, 3]).toContain(offers.length)
    const pages = offers.map((offer) => passages.find(({ label }) => label === offer.passages[0])?.sourceId)
    expect(new Set(pages).size).toBe(offers.length)
    for (const [at, id] of pages.entries()) {
      const strategy = knowledge.base.strategies.find((one) => one.id === id)
      expect(offers[at]?.text.startsWith(`${strategy?.title}:`)).toBe(true)
      expect(items.some(({ text }) => text.startsWith(`My notes show ${strategy?.title.toLowerCase()}`))).toBe(false)
    }
    expect(evidence.length > 0).toBe(request.notes !== request.goal)
  })

  test.each(samples)('says nothing in numbers or names that neither goal, notes nor coaching knowledge say: %s', async (_, request) => {
    const { items } = await plan(request)
    const known = [request.notes, request.goal, ...knowledge.base.strategies.map((one) => JSON.stringify(one))].join(' ')
    const said = items
      .filter(({ kind }) => kind !== 'goal')
      .flatMap(({ text }) => text.replace(/weeks? [\d, and]+/g, '').match(/\d+/g) ?? [])
    for (const number of said) expect(known).toContain(number)
  })

  test.each(Array.from({ length: mostWeeks - fewestWeeks + 1 }, (_, at) => fewestWeeks + at))(
    'of %i weeks has one or two small steps in each, and the first can be taken this week',
    async (weeks) => {
      const { items } = await alone('kids explain their reasoning with evidence', weeks)
      const steps = items.flatMap((item) => (item.kind === 'step' ? [item] : []))
      for (let week = 1; week <= weeks; week += 1) {
        const own = steps.filter((step) => step.week === week)
        expect(own.length).toBeGreaterThanOrEqual(1)
        expect(own.length).toBeLessThanOrEqual(2)
      }
      expect(Math.max(...steps.map(({ week }) => week))).toBe(weeks)
      expect(steps.every(({ listenFor }) => listenFor !== null)).toBe(true)
      expect(steps[0]).toMatchObject({ week: 1, text: expect.stringMatching(/^In one lesson this week, /) })
      expect(wordsIn(steps.slice(0, 1))).toBeLessThan(40)
      const named = items.filter(({ group }) => group === 'help' || group === 'meeting').flatMap(({ text }) => text.match(/\d+/g) ?? [])
      for (const week of named) expect(Number(week)).toBeLessThanOrEqual(weeks)
    },
  )

  test('asks what is known where no notes were brought, and lays nothing on the table', async () => {
    const { items, notices } = await alone('90 % of students on task')
    expect(items.filter(({ group }) => group === 'now').every(({ kind }) => kind === 'question')).toBe(true)
    expect(items.some(({ evidence }) => evidence.length > 0)).toBe(false)
    expect(notices.map(({ reason }) => reason)).toEqual(['no-evidence'])
  })

  test('lays the notes on the table after the teacher’s own reading, and builds on what is at work', async () => {
    const { items } = await plan(sampleRequests['fractions-explaining'] ?? { notes: '' })
    const now = items.filter(({ group }) => group === 'now')
    expect(now[0]?.kind).toBe('question')
    expect(now.slice(1).every(({ kind, evidence }) => kind === 'shared-data' && evidence.length > 0)).toBe(true)
    expect(items.find(({ kind }) => kind === 'offer')?.text).toContain('It could build on think-pair-share')
  })

  test('asks for a goal where none is on record, and makes none up', async () => {
    const { items, notices } = await plan({
      coachingModel: 'learning-plan',
      notes: '10:05 T: "What makes these equal?" 4 hands. Calls on Maya.',
    })
    expect(items.some(({ kind }) => kind === 'goal' || kind === 'step' || kind === 'offer')).toBe(false)
    expect(items.filter(({ group }) => group === 'goal')).toHaveLength(1)
    expect(notices.map(({ reason }) => reason)).toContain('no-goal')
  })

  test('different goals give different plans, and the same goal the same', async () => {
    const goals = [...goalsSeen, ...goalsKeptAside].map(([goal]) => goal)
    const plans = await Promise.all(goals.map((goal) => alone(goal)))
    const steps = plans.map(({ items }) =>
      items
        .filter(({ kind }) => kind === 'step' || kind === 'measure')
        .map(({ text }) => text)
        .join('\n'),
    )
    expect(new Set(steps).size).toBeGreaterThan(25)
    const again = await planOf(knowledge, { coachingModel: 'learning-plan', notes: goals[0] ?? '', goal: goals[0] ?? '' })
    expect(again.items).toEqual(plans[0]?.items)
  })

  test.each([...goalsSeen, ...goalsKeptAside].map(([goal]) => goal))(
    'our own rules have nothing to say about the plan for: %s',
    async (goal) => {
      const { items, findings } = await alone(goal)
      expect([...findings, ...items.flatMap((item) => item.findings)].map(({ rule, reason }) => [rule, reason])).toEqual([])
      expect(items.every(({ passages }) => passages.length > 0)).toBe(true)
    },
  )

  test('a plan that broke off is finished with the rest', async () => {
    const whole = await alone('get kids talking')
    const rest = await planOf(
      knowledge,
      { coachingModel: 'learning-plan', notes: 'get kids talking', goal: 'get kids talking' },
      { written: whole.items.slice(0, 9), passages: whole.passages },
    )
    expect(rest.items.map(({ text }) => text)).toEqual(whole.items.slice(9).map(({ text }) => text))
  })

  test('is a kind of draft with a form of its own', () => {
    expect(['learning-plan', 'lesson-feedback', 'grow'].map(kindOfForm)).toEqual(['learning-plan', 'lesson-feedback', 'conversation-plan'])
  })
})
