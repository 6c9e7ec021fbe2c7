import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LessonPlanUnderstanding, PlanPartName } from '../domain/lesson-plan.ts'
import { planLines } from './lines.ts'
import { readLessonPlan } from './read-lesson-plan.ts'
import { planNamed, planNames } from './testing/plans.ts'

/** Whatever is found stands where it is said to stand, and a part is absent exactly where it has no lines. */
function expectHonest(text: string): void {
  const lines = planLines(text)
  const read = readLessonPlan(text)
  expect(LessonPlanUnderstanding.safeParse(read).error).toBeUndefined()
  expect(read.parts.map(({ part }) => part)).toEqual(PlanPartName.options)
  for (const { lines: ranges, text: said, words, absence } of read.parts) {
    expect(absence === null).toBe(ranges.length > 0)
    expect(said).toBe(
      ranges
        .map(([first, last]) =>
          lines
            .slice(first - 1, last)
            .map((line) => line.text)
            .join('\n'),
        )
        .join('\n'),
    )
    ranges.forEach(([first, last], at) => {
      expect(first).toBeGreaterThan(ranges[at - 1]?.[1] ?? 0)
      expect(last).toBeGreaterThanOrEqual(first)
      expect(last).toBeLessThanOrEqual(lines.length)
    })
    for (const one of words) {
      expect(lines[one.line - 1]?.text).toContain(one.text)
      expect(ranges.some(([first, last]) => first <= one.line && one.line <= last)).toBe(true)
    }
  }
  for (const { line, text: words } of read.segments) expect(lines[line - 1]?.text).toContain(words)
}

const pieces = fc.constantFrom(
  ...[
    '# ',
    '## ',
    '**',
    '- ',
    '| ',
    ' | ',
    '\t',
    ': ',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '(5 min)',
    '9:00-9:10 ',
    '0-5',
    '10’',
    'Objective',
    'Closure',
    'Exit ticket',
    'none',
    'N/A',
    'No closure today.',
  ],
  ...[
    'Students will be able to ',
    'Materials',
    'I do',
    'Time',
    '---',
    '<br>',
    '{panel}',
    '{panel end}',
    'ENGAGE',
    'Explain: ',
    'turn and talk ',
    '4.NF.A.1',
    'ELLs',
    'Review',
    '1. ',
    '  ',
  ],
)

test('of any text whatever is found stands in its lines, and nothing is thrown', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 60 }).map((all) => all.join('')),
      expectHonest,
    ),
    { numRuns: 400 },
  )
})

test('of every plan written for tests whatever is found stands in its lines', () => {
  for (const name of planNames()) expectHonest(planNamed(name))
})

test('an empty text is a plan that holds nothing', () => {
  const { parts, facts } = readLessonPlan('')
  expect(parts.every(({ lines, absence }) => lines.length === 0 && absence?.because === 'not-found')).toBe(true)
  expect(facts).toMatchObject({ statedMinutes: null, sumMinutes: null, objectiveObservable: null })
})

test.each([
  ['many lines', planNamed('markdown-headings.md')],
  ['minutes alone', 'Step (5 min) '],
  ['steps with minutes', '- Step (5 min)\n'],
  ['cells', '| a '],
])('a text of %s that is longer than any plan is read in a moment', (_, sample) => {
  const timeOf = (length: number) => {
    const text = sample.repeat(Math.ceil(length / sample.length)).slice(0, length)
    const begin = performance.now()
    readLessonPlan(text)
    return performance.now() - begin
  }
  timeOf(12_500)
  // Far from what a square would take, with room for a busy machine.
  expect(timeOf(1_000_000)).toBeLessThan(500 + 24 * Math.max(40, timeOf(12_500)))
})

const folder = process.env.EVAL_DATA ? join(process.env.EVAL_DATA, 'lesson-plans') : ''
test.skipIf(!existsSync(folder))(
  'published plans that nobody wrote for us are read: openings and reflections are found, and no minutes or standards are made up',
  () => {
    for (const file of readdirSync(folder)) {
      const text = readFileSync(join(folder, file), 'utf8')
      expectHonest(text)
      const { parts, facts } = readLessonPlan(text)
      const has = (part: PlanPartName) => (parts.find((one) => one.part === part)?.lines.length ?? 0) > 0
      if (/^## Lesson starter/m.test(text)) expect([file, has('opening')]).toEqual([file, true])
      if (/^##? Lesson reflection/m.test(text)) expect([file, has('closure')]).toEqual([file, true])
      expect([file, has('standards'), has('timing'), facts.statedMinutes, facts.sumMinutes]).toEqual([file, false, false, null, null])
    }
  },
)
