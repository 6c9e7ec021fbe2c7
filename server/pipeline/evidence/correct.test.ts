import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Correction, StoredEvidence } from '../../domain/correction.ts'
import { EvidenceKind } from '../../domain/evidence.ts'
import { FocusArea } from '../../domain/focus.ts'
import { AppError } from '../../errors.ts'
import { findRiskSigns } from '../../safety/risk-signs.ts'
import { correct } from './correct.ts'
import { gatherEvidence } from './gather-evidence.ts'

const folder = new URL('../../../evals/cases/development/notes/', import.meta.url)
const notes = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))

const text = [
  '---',
  'teacher: Ms. Ortiz',
  'goal: more students speak',
  '---',
  '10:02 T: "Who can tell me?" 4 hands up, not great participation.',
  '10:03 Maya: "You cut it in two, because each side is the same."',
  '10:05 T: "Good."  ',
  'Back table still waiting for paper 🙂 at 10:09.',
  '10:40 Leo told me his dad hits him with a belt at home.',
  '10:41 hid\u200bden words stand here',
].join('\n')

const read = (from: string): StoredEvidence[] =>
  gatherEvidence(from, findRiskSigns).evidence.map((span) => ({ ...span, id: `id-${span.label}`, origin: 'found', dropped: false }))
const counter = () => {
  let count = 0
  return () => `new-${++count}`
}
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const add = (words: string, evidence: StoredEvidence[] = []) => correct(evidence, { type: 'add', ...at(words) }, text, counter())
const change = (evidence: StoredEvidence[], correction: Correction) => correct(evidence, correction, text, counter())
const labelled = (evidence: StoredEvidence[], label: string) => {
  const found = evidence.find((span) => span.label === label)
  if (!found) throw new Error(`there is no ${label}`)
  return found
}
const refusal = (act: () => unknown): AppError => {
  try {
    act()
  } catch (error) {
    if (error instanceof AppError) return error
  }
  throw new Error('it was not refused')
}

describe('marking a passage', () => {
  test('keeps the words that were selected, without the white space around them', () => {
    expect(add('"Good."  \n')).toMatchObject([{ label: 'E1', text: '"Good."', origin: 'coach', dropped: false, ...at('"Good."') }])
  })

  test('reads what it is, who said it and when from its own line', () => {
    expect(add('because each side is the same')[0]).toMatchObject({ time: '10:03', focus: expect.arrayContaining(['student-talk']) })
    expect(add('Maya: "You cut it in two, because each side is the same."')[0]).toMatchObject({ kind: 'student-words', speaker: 'Maya' })
    expect(add('10:02 T: "Who can tell me?"')[0]).toMatchObject({ kind: 'teacher-words', speaker: 'teacher', time: '10:02' })
    expect(add('4 hands up')[0]).toMatchObject({ kind: 'count', speaker: null, time: '10:02' })
  })

  test('says of what the notes were read into just what was read', () => {
    for (const from of notes) {
      for (const span of read(from)) {
        const [marked] = correct([], { type: 'add', start: span.start, end: span.end }, from, counter())
        const { text: words, kind, focus, time, speaker } = span
        expect(marked).toMatchObject({ text: words, kind, focus, time, speaker })
      }
    }
  })

  test('takes a fact and an opinion together as an opinion, and what two people said as nobody’s words', () => {
    expect(add('4 hands up, not great participation.')[0]).toMatchObject({ kind: 'coach-opinion' })
    expect(add('You cut it in two, because each side is the same."\n10:05 T: "Good."')[0]).toMatchObject({ kind: 'action', speaker: null })
  })

  test('drops what it overlaps, and gives the next label', () => {
    const before = read(text)
    const after = add('T: "Who can tell me?" 4 hands up', before)
    expect(after.at(-1)).toMatchObject({ label: `E${before.length + 1}`, dropped: false })
    const overlapped = before.filter((span) => span.start < at('4 hands up').end && span.end > at('T: "Who').start)
    expect(overlapped.length).toBeGreaterThan(0)
    for (const { label } of overlapped) expect(labelled(after, label).dropped).toBe(true)
  })

  test('never gives a dropped label again', () => {
    const dropped = change(add('4 hands up'), { type: 'drop', label: 'E1' })
    expect(add('"Good."', dropped).map((span) => span.label)).toEqual(['E1', 'E2'])
  })

  test('the same passage twice is one piece of evidence, and brings back one that was dropped', () => {
    const once = add('4 hands up')
    expect(add('4 hands up', once)).toEqual(once)
    expect(add(' 4 hands up', change(once, { type: 'drop', label: 'E1' }))).toEqual(once)
  })

  test('a line of the head is taken as it stands', () => {
    expect(add('more students speak')[0]).toMatchObject({ text: 'more students speak', time: null, speaker: null })
  })

  test('is refused outside the text, without words, and in the middle of a character', () => {
    const mark = (start: number, end: number) => refusal(() => correct([], { type: 'add', start, end }, text, counter()))
    expect(mark(0, text.length + 1)).toMatchObject({ status: 400, message: 'That passage is not in these notes.' })
    expect(mark(9, 9)).toMatchObject({ status: 400 })
    expect(mark(9, 3)).toMatchObject({ status: 400 })
    expect(mark(text.indexOf('\n10:03'), text.indexOf('\n10:03') + 1)).toMatchObject({ message: 'There are no words in that passage.' })
    expect(mark(text.indexOf('🙂') + 1, text.indexOf(' at 10:09'))).toMatchObject({ status: 400 })
  })

  test('is refused where someone may be at risk, and where characters can’t be seen', () => {
    for (const words of ['Leo told me', 'belt at home', 'at 10:09.\n10:40 Leo'])
      expect(refusal(() => add(words))).toMatchObject({ status: 400, message: expect.stringContaining('at risk') })
    expect(refusal(() => add('hid\u200bden words'))).toMatchObject({ message: expect.stringContaining('can’t be seen') })
  })
})

describe('what was dropped', () => {
  test('comes back, in the place of what was marked there meanwhile', () => {
    const before = add('4 hands up')
    const wider = add('"Who can tell me?" 4 hands up', before)
    expect(wider.map(({ label, dropped }) => [label, dropped])).toEqual([
      ['E1', true],
      ['E2', false],
    ])
    const back = change(wider, { type: 'restore', label: 'E1' })
    expect(back.map(({ label, dropped }) => [label, dropped])).toEqual([
      ['E1', false],
      ['E2', true],
    ])
    expect(change(back, { type: 'restore', label: 'E1' })).toEqual(back)
  })

  test('a label that is not there is said to be absent', () => {
    for (const type of ['drop', 'restore'] as const) expect(refusal(() => change([], { type, label: 'E7' }))).toMatchObject({ status: 404 })
  })
})

describe('what a piece of evidence is', () => {
  test('becomes an opinion and comes back with whose words it is', () => {
    const said = add('Maya: "You cut it in two, because each side is the same."')
    const opinion = change(said, { type: 'kind', label: 'E1', kind: 'coach-opinion' })
    expect(opinion[0]).toMatchObject({ kind: 'coach-opinion', speaker: null })
    expect(change(opinion, { type: 'kind', label: 'E1', kind: 'student-words' })).toEqual(said)
  })

  test('takes the speaker that its kind means where the line names none', () => {
    const noted = add('Back table still waiting for paper')
    const speaker = (kind: EvidenceKind) => change(noted, { type: 'kind', label: 'E1', kind })[0]?.speaker
    expect([speaker('teacher-words'), speaker('student-words'), speaker('count')]).toEqual(['teacher', 'student', null])
  })

  test('bears on what the coach says it bears on', () => {
    const [span] = change(add('4 hands up'), { type: 'focus', label: 'E1', focus: ['wait-time', 'engagement', 'wait-time'] })
    expect(span?.focus).toEqual(['wait-time', 'engagement'])
  })
})

test('whatever is corrected, every span is verbatim, labels stay and are given once, and no two in use overlap', () => {
  const aCorrection = (length: number): fc.Arbitrary<Correction> => {
    const label = fc.integer({ min: 1, max: 45 }).map((n) => `E${n}`)
    return fc.oneof(
      { weight: 3, arbitrary: fc.record({ type: fc.constant('add' as const), start: fc.nat(length + 2), end: fc.nat(length + 2) }) },
      {
        weight: 2,
        arbitrary: fc.nat(length).chain((start) =>
          fc.record({
            type: fc.constant('add' as const),
            start: fc.constant(start),
            end: fc.integer({ min: start + 1, max: start + 90 }),
          }),
        ),
      },
      fc.record({ type: fc.constant('drop' as const), label }),
      { weight: 2, arbitrary: fc.record({ type: fc.constant('restore' as const), label }) },
      fc.record({ type: fc.constant('kind' as const), label, kind: fc.constantFrom(...EvidenceKind.options) }),
      fc.record({ type: fc.constant('focus' as const), label, focus: fc.array(fc.constantFrom(...FocusArea.options), { maxLength: 4 }) }),
    )
  }
  const source = fc.constantFrom(text, ...notes.slice(0, 4))
  const scenario = source.chain((from) => fc.tuple(fc.constant(from), fc.array(aCorrection(from.length), { maxLength: 12 })))
  fc.assert(
    fc.property(scenario, ([from, corrections]) => {
      const newId = counter()
      let evidence = read(from)
      for (const correction of corrections) {
        const before = evidence
        try {
          evidence = correct(before, correction, from, newId)
        } catch (error) {
          expect(error).toBeInstanceOf(AppError)
          expect((error as AppError).status).toBeLessThan(500)
        }
        before.forEach((span, index) => {
          const { label, id, start, end, origin } = span
          expect(evidence[index]).toMatchObject({ label, id, start, end, origin, text: span.text })
        })
      }
      const inUse = evidence.filter((span) => !span.dropped).sort((a, b) => a.start - b.start)
      for (const span of evidence) expect(from.slice(span.start, span.end)).toBe(span.text)
      expect(new Set(evidence.map((span) => span.label)).size).toBe(evidence.length)
      inUse.slice(1).forEach((span, index) => {
        expect(span.start).toBeGreaterThanOrEqual(inUse[index]?.end ?? 0)
      })
      for (const risk of findRiskSigns(from)) for (const span of inUse) expect(span.end <= risk.start || span.start >= risk.end).toBe(true)
    }),
    { numRuns: 60 },
  )
})
