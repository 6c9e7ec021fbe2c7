import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EvidenceLine } from '../../../requests/draft-so-far.ts'
import { markedLines } from './marked-lines.ts'

const evidence = (notes: string, label: string, text: string, kind: EvidenceLine['kind'] = 'action'): EvidenceLine => {
  const start = notes.indexOf(text)
  return { label, text, start, end: start + text.length, kind, focus: [], time: null, speaker: null }
}

test('a line is its time, its words and the evidence in them', () => {
  const notes = '10:02 T asks. 4 hands. Calls on Maya.'
  expect(markedLines(notes, [evidence(notes, 'E1', '4 hands.')])).toMatchObject([
    {
      time: { at: 0, text: '10:02' },
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
  expect(markedLines('abc def', [wrong])[0]?.pieces).toEqual([{ at: 0, text: 'abc def', evidence: null, last: false }])
})

test('what was dropped gives way to what stands in its place', () => {
  const notes = 'Ss copy three examples.'
  const dropped = { ...evidence(notes, 'E1', 'Ss copy three'), dropped: true }
  expect(markedLines(notes, [dropped])[0]?.pieces[0]?.evidence?.label).toBe('E1')
  const labels = markedLines(notes, [dropped, evidence(notes, 'E2', 'three examples.')])[0]?.pieces.map((piece) => piece.evidence?.label)
  expect(labels).toEqual([undefined, 'E2'])
})

test('a line that ends in CRLF shows no return, and the next line begins where it does', () => {
  const notes = '10:02 T asks.\r\n\r\nSs copy.'
  const lines = markedLines(notes, [])
  expect(lines.map(({ pieces }) => pieces[0]?.text)).toEqual(['T asks.', 'Ss copy.'])
  expect(lines.map(({ pieces }) => notes.slice(pieces[0]?.at, (pieces[0]?.at ?? 0) + 2))).toEqual(['T ', 'Ss'])
})

test('no word of the notes is lost or changed, whatever the evidence, and each stands where it says', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n', '1', ':', '👍🏽') }),
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
        const lines = markedLines(notes, pieces)
        const stretches = lines.flatMap(({ time, pieces }) => [...(time ? [time] : []), ...pieces])
        expect(stretches.map(({ text }) => text.replace(/\s/g, '')).join('')).toBe(notes.replace(/\s/g, ''))
        for (const { at, text } of stretches) expect(notes.slice(at, at + text.length)).toBe(text)
      },
    ),
  )
})
