import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hiddenCharacters, withoutHidden } from './hidden-characters.ts'

describe('a text without what can’t be seen', () => {
  test.each([
    ['a space of no width', 'What did\u200b you see?'],
    ['a filler that looks like a space', 'What did\u3164 you see?'],
    ['another filler', '\uffa0\u115f\u1160What did you see?'],
    ['an override of direction', 'What \u202edid you\u202c see?'],
    ['isolates of direction', 'What \u2067did\u2069 you see?'],
    ['tags', 'What did you see?\u{e0049}\u{e0067}\u{e006e}\u{e006f}\u{e0072}\u{e0065}'],
    ['selectors of variants', 'What\u{e0101}\u{e0102}\ufe00 did you see?'],
    ['a soft hyphen and a byte-order mark', '\ufeffWhat did you s\u00adee?'],
    ['joiners among letters that don’t join', 'Wh\u200da\u200ct did you see?'],
    ['marks of direction where all runs one way', 'What did\u200e you see?\u200f'],
    ['control characters', 'What did\u0000 you\u0007 see?\u009f'],
    ['an empty cell of Braille', 'What did you see?\u2800'],
  ])('goes: %s', (_, text) => {
    expect(withoutHidden(text)).toBe('What did you see?')
  })

  test.each([
    ['a family of emoji', '👩‍👩‍👧 and ❤️‍🔥'],
    ['a sign chosen as a picture', 'Table 1️⃣ ☎️'],
    ['Persian with its non-joiner', 'می\u200cخواهم بپرسم'],
    ['Hindi with its joiner', 'क्\u200dष'],
    ['Malayalam with its joiner', 'അവന്\u200d'],
    ['Hebrew with its mark of direction', 'היא אמרה C++\u200f.'],
    ['Arabic with its letter mark', 'الفصل 3\u061c-4'],
    ['a name in its own form of an ideograph', '葛\u{e0100}城'],
    ['Braille with a blank between words', '⠓⠊\u2800⠽⠕⠥'],
    ['line breaks and tabs', 'one\r\ntwo\tthree'],
  ])('stays: %s', (_, text) => {
    expect(withoutHidden(text)).toBe(text)
  })

  test('of a run of joiners one is left, in any script', () => {
    expect(withoutHidden(`می${'\u200c\u200d'.repeat(40)}روم`)).toBe('می\u200cروم')
  })

  test('a text of nothing else is empty', () => {
    expect(withoutHidden('\u200b\u3164\u202e\u{e0041}\u2800\ufe0f\u200d')).toBe('')
  })

  test('no override, isolate or tag is left of any text, and what is left stays as it is', () => {
    const units = fc.constantFrom(
      'a',
      'ש',
      'م',
      '👩',
      '🏴',
      '葛',
      ' ',
      '\u202e',
      '\u2066',
      '\u{e0061}',
      '\u200d',
      '\u200f',
      '\ufe0f',
      '\u2800',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(units).map((all) => all.join('')),
        ),
        (text) => {
          const left = withoutHidden(text)
          expect(left).not.toMatch(/[\u202a-\u202e\u2060-\u206f\u3164\u{e0000}-\u{e00ff}]/u)
          expect(withoutHidden(left)).toBe(left)
        },
      ),
    )
  })
})

describe('characters hidden in notes', () => {
  test.each([
    '4 hands\u200b up',
    '4 hands\u3164 up',
    '4 \u202ehands',
    '4 hands\u{e0041}\u{e0042}',
    '4 hands\ufe00\ufe01\ufe02 up',
    '4\u200d\u200c\u200d',
  ])('are found: %s', (text) => {
    expect(hiddenCharacters(text)).toHaveLength(1)
  })

  test.each(['4 hands👩‍👩‍👧 ❤️‍🔥', 'می‌روم', 'frac\u00adtions', '4 hands\u200e up', '\ufeff4 hands', '葛\u{e0100}城'])(
    'are not what copying leaves behind, nor what a script needs: %s',
    (text) => {
      expect(hiddenCharacters(text)).toEqual([])
    },
  )
})
