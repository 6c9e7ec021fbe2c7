import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkText } from '../checks/check.ts'
import { FocusArea } from '../domain/focus.ts'
import { NoticingKind } from '../domain/noticing.ts'
import { findRiskSigns } from '../safety/risk-signs.ts'
import { loadEmbedder } from './embedder.ts'
import { type KnowledgeBase, readKnowledgeBase, shippedKnowledgeBase } from './knowledge-base.ts'
import { plainText } from './markdown.ts'
import { dot } from './search-index.ts'

let base: KnowledgeBase
beforeAll(async () => {
  base = await readKnowledgeBase(shippedKnowledgeBase)
})

describe('the questions we ship', () => {
  test('are at least 360, each clean under our own checks for its kind and purpose', () => {
    expect(base.questions.length).toBeGreaterThanOrEqual(360)
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
        // A stage with work of its own is asked about in general: nothing in notes can be held on to for it.
        const least = stage.arc.length === 0 ? 0 : 3
        const fitting = base.questions.filter((question) => question.stages[model.id] === stage.id)
        expect(fitting.filter((question) => question.anchored === null).length, `${model.id} ${stage.id}`).toBeGreaterThanOrEqual(3)
        expect(fitting.filter((question) => question.anchored !== null).length, `${model.id} ${stage.id}`).toBeGreaterThanOrEqual(least)
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

  test('are no two that ask nearly the same', async () => {
    const embedder = await loadEmbedder()
    const vectors = await embedder.embedAll(base.questions.map(({ text }) => text))
    await embedder.close()
    const near = base.questions.flatMap((question, at) =>
      base.questions.slice(0, at).flatMap((other, before) => {
        const cosine = dot(vectors[at] ?? new Float32Array(), vectors[before] ?? [])
        return cosine > mostAlike ? [`${question.id} and ${other.id}: ${cosine.toFixed(2)}`] : []
      }),
    )
    expect(near).toEqual([])
  })

  test('say how much they ask of whoever answers', () => {
    expect(base.questions.filter(({ depth }) => depth === undefined).map(({ id }) => id)).toEqual([])
    expect(new Set(base.questions.map(({ depth }) => depth)).size).toBe(3)
  })

  test('are no two in the same words', () => {
    const plain = base.questions.map((question) => question.text.toLowerCase().replace(/\W+/g, ' '))
    expect(new Set(plain).size).toBe(plain.length)
  })
})

describe('the strategies we ship', () => {
  test('are 48 or more and reach every focus area first-hand', () => {
    expect(base.strategies.length).toBeGreaterThanOrEqual(48)
    const first = new Set(base.strategies.flatMap((strategy) => strategy.focus))
    expect(FocusArea.options.filter((area) => !first.has(area))).toEqual([])
  })

  test('are each recognised by names and signs of their own', () => {
    const owners = new Map<string, string[]>()
    for (const { id, names, signs } of base.strategies)
      for (const words of [...names, ...signs]) owners.set(words, [...(owners.get(words) ?? []), id])
    expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([])
    expect([...owners.keys()].filter((words) => words !== words.toLowerCase())).toEqual([])
  })

  test('put no imagined words in quotation marks where they are said aloud', () => {
    const said = base.strategies.flatMap(({ option, step, because, gives, 'first-look': look }) => [option, step, because, gives, look])
    expect(said.filter((words) => /["“”]/.test(words))).toEqual([])
  })
})

describe('every page we ship', () => {
  const pages = () => [
    ...[...base.coachingModels, ...base.waysOfWorking, ...base.strategies, ...base.frameworks, ...base.pages],
    ...[...base.personas, ...base.scenarios],
  ]

  test('belongs to a family that is as full as it should be', () => {
    const { coachingModels, waysOfWorking, frameworks, pages, personas, scenarios } = base
    expect(coachingModels.length + waysOfWorking.length).toBeGreaterThanOrEqual(16)
    expect(frameworks.length).toBeGreaterThanOrEqual(8)
    expect(pages.filter(({ kind }) => kind === 'practice').length).toBeGreaterThanOrEqual(12)
    expect(pages.filter(({ kind }) => kind === 'scope').map(({ id }) => id)).toContain('safeguarding')
    expect(personas.length).toBeGreaterThanOrEqual(12)
    expect(scenarios.length).toBeGreaterThanOrEqual(24)
  })

  test('can be read by somebody with ten minutes: a grade of ten at most, paragraphs of 80 words at most', () => {
    for (const { id, body } of pages()) {
      const paragraphs = body.split(/\n\s*\n/).filter((paragraph) => !paragraph.startsWith('#'))
      expect(readingGrade(paragraphs.map(plainText).join('\n\n')), id).toBeLessThanOrEqual(10)
      expect(Math.max(...paragraphs.map((paragraph) => wordsIn(paragraph).length)), id).toBeLessThanOrEqual(80)
    }
  })

  test('has a file name that is its id, so that a link to it can be written down', async () => {
    for (const folder of ['coaching-models', 'strategies', 'frameworks', 'practice', 'scope', 'personas', 'scenarios']) {
      const files = (await readdir(join(shippedKnowledgeBase, folder))).filter((name) => name.endsWith('.md') && name !== 'README.md')
      const ids = new Set(pages().map(({ id }) => id))
      expect(files.filter((name) => !ids.has(name.slice(0, -3)))).toEqual([])
    }
  })

  test('can be found by whoever does not know what it is called; people, by the scenarios they are in', () => {
    const askedFor = [
      ...[...base.coachingModels, ...base.waysOfWorking, ...base.strategies, ...base.frameworks, ...base.pages],
      ...base.scenarios,
    ]
    expect(askedFor.filter((page) => (page['asked-as']?.length ?? 0) < 3).map(({ id }) => id)).toEqual([])
  })

  test('names works that can have been published', () => {
    const sources = [...base.coachingModels, ...base.waysOfWorking, ...base.strategies, ...base.frameworks, ...base.pages].flatMap(
      (page) => page.sources,
    )
    expect(sources.length).toBeGreaterThan(150)
    expect(sources.filter(({ year }) => year > new Date().getFullYear())).toEqual([])
  })
})

describe('the frameworks we ship', () => {
  test('ask clean questions where a plan shows nothing', () => {
    const asked = base.frameworks.flatMap(({ criteria }) => criteria.map(({ wondering }) => wondering))
    expect(asked.flatMap((text) => checkText({ text }).map((finding) => `${finding.rule}: ${text}`))).toEqual([])
  })
})

describe('the people we rehearse with', () => {
  test('say nothing twice, whichever scenario they are in', () => {
    for (const scenario of base.scenarios) {
      const persona = base.personas.find(({ id }) => id === scenario.persona)
      const lines = [
        persona?.answers,
        persona?.otherwise,
        scenario.topics.map(({ lines }) => lines),
        scenario.agrees,
        scenario['not-now'],
      ].flatMap(linesIn)
      expect(lines.length, scenario.id).toBeGreaterThan(70)
      expect(
        lines.filter((line, at) => lines.indexOf(line) !== at),
        scenario.id,
      ).toEqual([])
    }
  })

  test('are in no danger, and no talk with them is about somebody who is', () => {
    const said = [...base.personas, ...base.scenarios].flatMap((page) => linesIn(page).map((line) => ({ id: page.id, line })))
    expect(said.filter(({ line }) => findRiskSigns(line).length > 0)).toEqual([])
  })

  test('are met in easy, real and hard talks, by coaches and by novices', () => {
    for (const difficulty of ['easy', 'real', 'hard'])
      for (const player of ['coach', 'novice'])
        expect(
          base.scenarios.some((scenario) => scenario.difficulty === difficulty && scenario.player === player),
          `${difficulty} ${player}`,
        ).toBe(true)
  })
})

/** Questions of the bank that differ most in what they ask lie at 0.86 or less. */
const mostAlike = 0.88

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}'’-]+/gu) ?? []

/** School years that it takes to read a text, by Flesch and Kincaid (1975). */
function readingGrade(text: string): number {
  const words = wordsIn(text)
  const sentences = text.split(/[.!?]+(?:\s|$)|\n\s*\n/).filter((sentence) => /\p{L}/u.test(sentence))
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: words.reduce((sum, word) => sum + syllable(word), 0) })
}

/** Every text in it, however deep. */
function linesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(linesIn) : []
}
