import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNames } from './names.ts'
import { rosterOf } from './testing.ts'

const given = [
  'Maya',
  'Will',
  'Grace',
  'José',
  'Anne-Marie',
  'Ja’Marcus',
  'Mark',
  'Xochitl',
  'Zoë',
  'An',
  'May',
  'Rose',
  'Priyanka',
  'Ty',
  'Wei',
  'Hope',
  'Ioana',
  'Nguyệt',
]
const family = [
  'Lopez',
  'García-López',
  'de la Cruz',
  "O'Brien",
  'Stone',
  'Park',
  'Nguyen',
  'Okonkwo',
  'Young',
  'van der Berg',
  'Ng',
  'Haugen',
  'Kowalczyk',
  'Reed',
]
const templates = [
  '10:05 _: “because you doubled it”',
  '_ said nothing.',
  'Then _ raised a hand.',
  'T called on _.',
  'I heard _ ask why; nobody answered.',
  '- asked _, 3 sec.',
  '_’s paper was blank.',
  'Sat by _ (table 2) until 10:20.',
  '_ and _ compared answers.',
  'What did you see, _?',
  'Students will share with _ and may mark the page.',
]
const ways: ((name: string) => string)[] = [
  (name) => name,
  (name) => name.split(' ')[0] ?? name,
  (name) => name.split(' ').slice(1).join(' '),
  (name) => name.toUpperCase(),
  (name) => name.normalize('NFD').replace(/\p{M}/gu, ''),
  (name) => name.normalize('NFD'),
  (name) => `${name.split(' ')[0]} ${name.split(' ').at(-1)?.charAt(0)}.`,
  (name) => name.replace(/’/g, "'"),
]

const person = fc.tuple(fc.constantFrom(...given), fc.constantFrom(...family)).map((parts) => parts.join(' '))
const rosters = fc.uniqueArray(person, { minLength: 1, maxLength: 12 })
const notes = (roster: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...templates),
        fc.array(fc.tuple(fc.constantFrom(...roster), fc.constantFrom(...ways)), { minLength: 2, maxLength: 2 }),
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((lines) =>
      lines
        .map(([template, people]) => {
          let at = 0
          return template.replace(/_/g, () => {
            const [name, way] = people[at++ % 2] ?? ['', String]
            return way(name)
          })
        })
        .join('\n'),
    )
const rosterAndNotes = rosters.chain((roster) => fc.tuple(fc.constant(roster), notes(roster)))
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        'Student1',
        '{Student1}',
        'student12b',
        'Person',
        '1',
        'Maya',
        'MAYA ',
        'Lopez',
        "'s",
        ' ',
        '\n',
        'a@b.org',
        '555-123-4567',
        '\u200b',
        'é',
        '😀',
        'Ms. ',
        '{Id1}',
        '{Student 1}',
        '{Student1’s}',
        '{Student1 and Student2}',
        '<Student1>',
        'Student１',
        '{',
        '<',
        'xx',
        'mayaliam',
        's',
        '7',
        '说',
        '小明',
        '_',
        '-',
      ),
    )
    .map((parts) => parts.join('')),
)
const opened = (roster: readonly string[], texts: readonly string[]) =>
  readNames({ roster: rosterOf(roster), staff: [], texts, speakers: [] })
const particle = /^(?:de|la|van|der)$/

test('what is masked comes back, character for character', () => {
  fc.assert(
    fc.property(rosterAndNotes, anything, anything, ([roster, text], other, late) => {
      const names = opened(roster, [text, other])
      for (const each of [text, other, late, `${text}${late}`]) expect(names.restore(names.mask(each))).toBe(each)
    }),
    { numRuns: 400 },
  )
})

test('no listed name is left where somebody is named', () => {
  fc.assert(
    fc.property(rosterAndNotes, ([roster, text]) => {
      const masked = opened(roster, [text]).mask(text)
      const parts = roster.flatMap((name) => name.split(/[\s-]/)).filter((part) => !particle.test(part))
      for (const part of parts)
        for (const form of [
          part,
          part.toUpperCase(),
          part.normalize('NFD'),
          part.normalize('NFD').replace(/\p{M}/gu, ''),
          part.replace('’', "'"),
        ])
          expect(masked).not.toMatch(new RegExp(`(?<![\\p{L}\\p{M}])${form}(?![\\p{L}\\p{M}])`, 'u'))
    }),
    { numRuns: 400 },
  )
})

test('a stream restores to the same, wherever it is cut', () => {
  fc.assert(
    fc.property(rosterAndNotes, anything, fc.array(fc.nat(400), { maxLength: 30 }), ([roster, text], other, cuts) => {
      const names = opened(roster, [text])
      const whole = `${names.mask(text)}${other} {Student1} student1{Student1b} x{Student 1}s{Student1’s}s {Person1`
      const restoring = names.restoring()
      const places = [0, ...cuts.map((cut) => cut % (whole.length + 1)).sort((a, b) => a - b), whole.length]
      const pieces = places.slice(1).map((place, at) => restoring.push(whole.slice(places[at], place)))
      expect(pieces.join('') + restoring.end()).toBe(names.restore(whole))
    }),
    { numRuns: 400 },
  )
})

test('placeholders that stand in a text survive', () => {
  const literal = fc.tuple(
    fc.constantFrom('Student', 'Person', 'Teacher', 'Email', 'Id', 'student', 'STUDENT'),
    fc.integer({ min: 1, max: 6 }),
    fc.constantFrom('', 'b', 'c'),
  )
  fc.assert(
    fc.property(rosterAndNotes, fc.array(literal, { minLength: 1, maxLength: 5 }), fc.boolean(), ([roster, text], literals, braced) => {
      const written = literals
        .map(([kind, number, letter]) => (braced ? `{${kind}${number}${letter}}` : `${kind}${number}${letter}`))
        .join(' ')
      const names = opened(roster, [text, written])
      expect(names.mask(written)).toBe(written)
      expect(names.restore(names.mask(text))).toBe(text)
      expect(names.restore(written)).toBe(written)
    }),
    { numRuns: 400 },
  )
})

test('names with one typo are masked, 99 of 100 at least', () => {
  const long = [
    'Priyanka',
    'Xochitl',
    'Maya',
    'Tobias',
    'Noor',
    'Kwame',
    'Emiliano',
    'Haugen',
    'Kowalczyk',
    'Okonkwo',
    'Delacroix',
    'Nguyen',
    'Zuri',
    'Amara',
    'Lopez',
    'Ximena',
  ]
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const typos = long.flatMap((name) =>
    Array.from({ length: name.length }, (_, at) => [
      name.slice(0, at) + name.slice(at + 1),
      ...['a', 'e', letters.charAt((at * 7) % 26)].flatMap((letter) => [
        name.slice(0, at) + letter + name.slice(at),
        name.slice(0, at) + letter + name.slice(at + 1),
      ]),
      name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
    ])
      .flat()
      .map((typo) => typo.charAt(0).toUpperCase() + typo.slice(1).toLowerCase())
      .filter((typo) => typo !== name),
  )
  const sentences = [
    'Then _ raised a hand.',
    '10:05 _: “because you doubled it”',
    'T called on _.',
    '_ said nothing.',
    '_’s paper was blank.',
  ]
  // Taken for the listed person, and not just for somebody.
  const out = typos.flatMap((typo) =>
    sentences
      .map((sentence) => sentence.replace('_', typo))
      .filter((text) => {
        const names = opened(long, [text])
        return names.mask(text).includes(typo) || names.people.some(({ form, why }) => form === typo && why !== 'roster')
      }),
  )
  expect(typos.length).toBeGreaterThan(500)
  expect(out.length / (typos.length * sentences.length)).toBeLessThan(0.01)
})
