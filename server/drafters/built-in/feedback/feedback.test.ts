import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isInSources } from '../../../checks/quotation-match.ts'
import type { DraftItem } from '../../../domain/draft-item.ts'
import type { Knowledge } from '../../../knowledge/knowledge.ts'
import { quotationsIn } from '../../../language/quotations.ts'
import { readLessonPlan } from '../../../lesson-plans/read-lesson-plan.ts'
import { openTestKnowledge, planOf } from '../../../pipeline/testing.ts'
import { feedbackPlans, planCalled } from './testing/plans.ts'

let knowledge: Knowledge
beforeAll(async () => {
  knowledge = await openTestKnowledge()
})
afterAll(() => knowledge.close())

const known = new Map<string, ReturnType<typeof planOf>>()
const feedbackOn = (notes: string, more: { framework?: string; drawOn?: string } = {}) => {
  const key = JSON.stringify([notes, more])
  const found = known.get(key) ?? planOf(knowledge, { notes, coachingModel: 'lesson-feedback', ...more })
  known.set(key, found)
  return found
}
const section = (items: DraftItem[], id: string) => items.filter(({ group }) => group === id)
const textsOf = (items: DraftItem[]) => items.map(({ text }) => text)

describe.each(feedbackPlans)('feedback on the plan %s', (name, plan) => {
  test('has no findings, and in each section no more than can be used', async () => {
    const { items, findings } = await feedbackOn(plan)
    expect(items.flatMap(({ text, findings: own }) => own.map(({ rule }) => `${rule}: ${text}`))).toEqual([])
    expect(findings).toEqual([])
    expect(section(items, 'strengths').length).toBeLessThanOrEqual(3)
    expect(section(items, 'wonderings').length).toBeGreaterThanOrEqual(name === 'pe' ? 2 : 3)
    expect(section(items, 'wonderings').length).toBeLessThanOrEqual(5)
    expect(section(items, 'suggestions').length).toBeLessThanOrEqual(3)
    expect(section(items, 'before-the-lesson').length).toBeGreaterThanOrEqual(2)
  })

  test('quotes the plan and nothing else, in any field', async () => {
    const { items } = await feedbackOn(plan)
    const said = items.flatMap(({ text, rationale, listenFor, followUp }) => [text, rationale, listenFor ?? '', followUp ?? ''])
    const quoted = said.flatMap((words) => quotationsIn(words).map((found) => found.words))
    expect(quoted.length).toBeGreaterThan(3)
    expect(quoted.filter((words) => !isInSources(words, [plan]))).toEqual([])
  })

  test('what is said of a line stands on the line', async () => {
    const { items, evidence } = await feedbackOn(plan)
    for (const { text, evidence: labels, group } of items.filter((item) => item.group !== 'before-the-lesson')) {
      const own = evidence.filter(({ label }) => labels.includes(label)).map((span) => span.text)
      const quoted = quotationsIn(text).map(({ words }) => words)
      const title = plan.split('\n')[0] ?? ''
      if (group === 'strengths') expect(own.length).toBeGreaterThan(0)
      for (const words of quoted) expect(isInSources(words, [own.join(' '), title]), `${words} is in ${labels}`).toBe(true)
    }
  })

  test('an absence is of a part that has no lines', async () => {
    const { items } = await feedbackOn(plan)
    const absent = readLessonPlan(plan).parts.filter(({ lines }) => lines.length === 0)
    const said = items.flatMap(({ rationale }) => /has no lines on (?:an? )?(.+?)\.$/.exec(rationale)?.[1] ?? [])
    for (const part of said) expect(absent.map((one) => String(one.part))).toContain(part.replace(/^practice, .*/, 'guided practice'))
  })

  test('a suggestion is an offer with its own passage, tied to the words of the objective', async () => {
    const { items, passages } = await feedbackOn(plan)
    const objective = readLessonPlan(plan).parts.find(({ part }) => part === 'objective')
    for (const item of section(items, 'suggestions')) {
      const [label] = item.passages
      expect(item.kind).toBe('offer')
      expect(knowledge.base.strategies.map(({ id }) => id)).toContain(passages.find((passage) => passage.label === label)?.sourceId)
      const words = quotationsIn(item.text).map((found) => found.words)
      if (objective && objective.lines.length > 0) expect(words.some((one) => isInSources(one, [objective.text]))).toBe(true)
    }
  })

  test('every strength and wondering has a passage', async () => {
    const { items } = await feedbackOn(plan)
    expect(items.filter(({ passages }) => passages.length === 0).map(({ text }) => text)).toEqual([])
  })

  test('is the same to the letter again, and says nothing twice', async () => {
    const { items } = await feedbackOn(plan)
    const again = await planOf(knowledge, { notes: plan, coachingModel: 'lesson-feedback' })
    expect(again.items).toEqual(items)
    expect(new Set(textsOf(items)).size).toBe(items.length)
    const openings = items.map(({ text }) => text.slice(0, 30))
    expect(new Set(openings).size).toBeGreaterThanOrEqual(items.length - 1)
  })
})

test('two plans do not get the same wonderings', async () => {
  const all = await Promise.all(feedbackPlans.map(async ([, plan]) => textsOf(section((await feedbackOn(plan)).items, 'wonderings'))))
  const flat = all.flat()
  expect(flat.filter((text, at) => flat.indexOf(text) !== at)).toEqual([])
})

test('the first words are about what the plan will do for students', async () => {
  for (const [name, plan] of feedbackPlans) {
    const [first] = (await feedbackOn(plan)).items
    if (name !== 'pe') expect(first?.kind).toBe('appreciation')
  }
})

test('minutes that do not fit come first, with the numbers', async () => {
  const { items } = await feedbackOn(planCalled('photosynthesis'))
  expect(section(items, 'wonderings')[0]?.text).toMatch(/60 minutes.*45|45.*60/)
})

test('what the plan has at work is not suggested', async () => {
  const { items } = await feedbackOn(planCalled('fractions'))
  const suggested = section(items, 'suggestions').map(({ rationale }) => rationale)
  expect(suggested.length).toBeGreaterThan(0)
  for (const practice of [/^Exit ticket/, /^Mini-whiteboards/, /^Sentence frames/]) expect(suggested.join('\n')).not.toMatch(practice)
})

test('a framework orders strengths and wonderings by its criteria', async () => {
  const { items, passages } = await feedbackOn(planCalled('fractions'), { framework: 'rosenshine' })
  const [strength] = section(items, 'strengths')
  expect(strength?.rationale).toMatch(/^Questions that reach everyone/)
  expect(passages.find(({ label }) => label === strength?.passages[0])).toMatchObject({ sourceId: 'rosenshine' })
  const usual = await feedbackOn(planCalled('fractions'))
  expect(textsOf(section(items, 'wonderings'))).not.toEqual(textsOf(section(usual.items, 'wonderings')))
  expect(items.flatMap(({ findings }) => findings)).toEqual([])
})

test.each(['backward-design', 'five-e', 'language-supports', 'universal-design-for-learning', 'depth-of-knowledge'])(
  'feedback by %s is clean on every plan',
  async (framework) => {
    for (const [, plan] of feedbackPlans) {
      const { items } = await feedbackOn(plan, { framework })
      expect(items.flatMap(({ text, findings }) => findings.map(({ rule }) => `${rule}: ${text}`))).toEqual([])
    }
  },
)

test('a practice that was asked for is the first suggestion', async () => {
  const { items } = await feedbackOn(planCalled('history-discussion'), { drawOn: 'jigsaw' })
  expect(section(items, 'suggestions')[0]?.rationale).toMatch(/^Jigsaw.*you asked for it/)
})

test('feedback that is there in part is gone on with, in the same words', async () => {
  const whole = await feedbackOn(planCalled('spanish'))
  const written = whole.items.slice(0, 5)
  const rest = await planOf(knowledge, { notes: planCalled('spanish'), coachingModel: 'lesson-feedback' }, { written })
  expect(textsOf(rest.items)).toEqual(textsOf(whole.items.slice(5)))
})
