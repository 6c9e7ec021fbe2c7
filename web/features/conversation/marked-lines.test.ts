import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EvidenceLine } from './draft-so-far.ts'
import { markedLines } from './marked-lines.ts'

const evidence = (notes: string, label: string, text: string, kind: EvidenceLine['kind'] = 'action'): EvidenceLine => {
  const start = notes.indexOf(text)
  return { label, text, start, end: start + text.length, kind, focus: [], time: null, speaker: null }
}

test('a line is its time, its words and the evidence in them', () => {
  const notes = '10:02 T asks. 4 hands. Calls on Maya.'
  expect(markedLines(notes, [evidence(notes, 'E1', '4 hands.')])).toMatchObject([
    {
      time: '10:02',
      pieces: [{ text: 'T asks. ' }, { text: '4 hands.', evidence: { label: 'E1' }, last: true }, { text: ' Calls on Maya.' }],
    },
  ])
})

test('evidence over two lines is marked on both, and ends once', () => {
  const notes = 'Ss copy\nthree examples'
  const pieces = markedLines(notes, [evidence(notes, 'E1', notes)]).flatMap((line) => line.pieces)
  expect(pieces.map(({ text, last }) => [text, last])).toEqual([
    ['Ss copy', false],
    ['three examples', true],
  ])
})

test('a line that is all opinion is told apart', () => {
  const notes = 'She rushed, I think.\n10:05 Ss copy.'
  const lines = markedLines(notes, [evidence(notes, 'E1', 'She rushed, I think.', 'coach-opinion'), evidence(notes, 'E2', 'Ss copy.')])
  expect(lines.map(({ opinion }) => opinion)).toEqual([true, false])
})

test('evidence that is not where it says is not marked', () => {
  const wrong = { ...evidence('abc', 'E1', 'abc'), start: 4, end: 7 }
  expect(markedLines('abc def', [wrong])[0]?.pieces).toEqual([{ text: 'abc def', evidence: null, last: false }])
})

test('no word of the notes is lost or changed, whatever the evidence', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '\n', '1', ':') }),
      fc.array(fc.tuple(fc.nat(40), fc.nat(10))),
      (notes, spans) => {
        const pieces = spans
          .map(([start, length], index) => ({
            ...evidence('', `E${index + 1}`, ''),
            start,
            end: start + length,
            text: notes.slice(start, start + length),
          }))
          .filter(({ text }) => text !== '')
        const shown = markedLines(notes, pieces).map((line) => (line.time ?? '') + line.pieces.map(({ text }) => text).join(''))
        expect(shown.join('').replace(/\s/g, '')).toBe(notes.replace(/\s/g, ''))
      },
    ),
  )
})
