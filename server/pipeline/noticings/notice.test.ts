import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { NoticingKind } from '../../domain/noticing.ts'
import type { Strategy } from '../../domain/strategy.ts'
import { gatherEvidence } from '../evidence/gather-evidence.ts'
import { notice } from './notice.ts'
import { practicesAtWork } from './practices-at-work.ts'

const waitTime = {
  id: 'wait-time',
  title: 'Wait time',
  focus: ['wait-time'],
  names: ['wait time', 'TPS'],
  signs: ['counts to five'],
  gives: 'time to get an answer ready',
} as unknown as Strategy

const read = (notes: string) => gatherEvidence(notes, () => []).evidence
const noticed = (notes: string, kind: NoticingKind) => notice(read(notes), [waitTime]).filter((noticing) => noticing.kind === kind)

describe('what is noticed', () => {
  test('a student’s words, with who said them and when', () => {
    expect(noticed('10:19 Luis to partner: “but it looks bigger?”', 'student-line')).toMatchObject([
      {
        data: 'At 10:19 Luis said, “but it looks bigger?”',
        moment: 'when Luis said, “but it looks bigger?”',
        speaker: 'Luis',
        evidence: ['E1'],
      },
    ])
  })

  test('a teacher’s question, as asked', () => {
    expect(noticed('10:02 T: "What makes these equal?"', 'teacher-question')).toMatchObject([
      { data: 'At 10:02 you asked, “What makes these equal?”' },
    ])
  })

  test('what followed a student’s words', () => {
    expect(noticed('10:02 Maya: "You cut it in two." T: "Good. Next one."', 'response')).toMatchObject([
      { data: 'At 10:02 Maya said, “You cut it in two.” You answered, “Good. Next one.”', evidence: ['E1', 'E2'] },
    ])
  })

  test('some students against others, in the notes’ own words', () => {
    expect(noticed('10:12 Same 4 students answer. 22 others silent.', 'contrast')).toMatchObject([
      { data: 'At 10:12 I wrote, “Same 4 students answer. 22 others silent.”' },
    ])
  })

  test('a wait that was written down', () => {
    expect(noticed('10:12 Wait time about 1 sec, then calls on Ana.', 'wait')).toHaveLength(1)
  })

  test('a stretch, from the coach’s own clocks', () => {
    expect(noticed('10:05 Ss copy three examples from the board.\n10:12 TPS on problem 6.', 'stretch')).toMatchObject([
      { moment: 'between 10:05 and 10:12' },
    ])
  })

  test('a gap is what the notes show, and only of notes that follow the lesson closely', () => {
    const continuous = [
      '10:00 T reads from the slide.',
      '10:05 CFU, thumbs up.',
      '10:10 Slide 3.',
      '10:15 Slide 4.',
      '10:20 T reads on.',
      '10:25 Bell.',
    ].join('\n')
    expect(noticed(continuous, 'gap')).toMatchObject([
      { data: expect.stringContaining('my notes show no check for understanding; I may have missed one') },
    ])
    expect(noticed('10:00 T reads from the slide.\n10:40 T reads on.', 'gap')).toEqual([])
    expect(noticed(continuous.replace('CFU, thumbs up', 'Slide 2'), 'gap')).toEqual([])
  })

  test('an opinion is turned into a place to look, and its words are not carried', () => {
    const found = noticed('She rushed the transitions, I think.', 'inference')
    expect(found).toMatchObject([{ data: null, evidence: [], focus: ['pacing-and-transitions'] }])
    expect(JSON.stringify(found)).not.toContain('rushed')
  })

  test('what the teacher said about the lesson afterwards is a place to begin', () => {
    expect(noticed('T said to me afterwards, "I always forget the quiet ones."', 'reflection')).toMatchObject([
      { data: 'You said to me, “I always forget the quiet ones.”' },
    ])
  })

  test('words on a sheet were written down and not heard', () => {
    expect(noticed('10:10 exit slip: "My side is right because of this"', 'action')).toMatchObject([
      { data: 'At 10:10 I wrote this down: “My side is right because of this”.' },
    ])
  })

  test('an exchange is made of neighbours only', () => {
    expect(noticed('Maya: "You cut it in two." Then the class lines up by the door for music.\nT: "Good. Next one."', 'response')).toEqual(
      [],
    )
  })

  test('a child’s distress is nothing to hang a question on', () => {
    expect(notice(read('10:12 Leo sits on the bench with his inhaler, 2 others watch.'), [])).toEqual([])
  })
})

describe('quoting', () => {
  const notes = readFileSync(new URL('../../../evals/cases/development/notes/fraction-strips.md', import.meta.url), 'utf8')

  test('every word between marks is in the notes, letter for letter', () => {
    const quotes = notice(read(notes), [waitTime]).flatMap(({ data }) =>
      [...(data ?? '').matchAll(/“([^”]+)”/g)].map((found) => found[1] ?? ''),
    )
    expect(quotes.length).toBeGreaterThan(10)
    for (const quote of quotes) expect(notes).toContain(quote)
  })

  test('a line is cut where a clause ends, or not quoted at all', () => {
    const long = `10:05 ${'she reads the directions from the slide and points to the second line of it, '.repeat(3)}then stops`
    for (const { data } of notice(read(long), [])) expect((data ?? '').split(/\s+/).length).toBeLessThanOrEqual(34)
  })
})

describe('practices at work', () => {
  test.each([
    ['10:12 TPS on problem 6.', true],
    ['Counts to five before calling.', true],
    ['No TPS today.', false],
    ['TPS skipped, no time.', false],
    ['The bell rang before she could do the TPS.', false],
    ['No one got a turn in TPS.', false],
    ['Waits, maybe 1 sec.', false],
    ['I think she should use wait time more.', false],
  ])('%s → %s', (line, atWork) => {
    expect(practicesAtWork(read(line), [waitTime]).length > 0).toBe(atWork)
  })
})
