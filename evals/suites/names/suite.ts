import type { RosterPerson } from '../../../server/domain/roster.ts'
import { readNames } from '../../../server/privacy/names.ts'
import { type Figure, type FigureKind, type Measure, type SuiteResult, share } from '../../figure.ts'
import { isCovered, maskedSpans, overlaps } from '../../scorers/masked.ts'
import { type NamesCase, type Span, wordsOfName } from './cases.ts'
import { misspelt, numbersFrom } from './misspell.ts'

/** The shortest name that is misspelt: of a shorter one a typo makes a word. */
const shortest = 4
const typosOfEach = 5

/** What leaves of names: without a roster by how they are used, with one exactly written and misspelt. */
export function namesSuite(cases: readonly NamesCase[]): SuiteResult {
  const [ours, capitals] = [unlisted(cases, maskedWithout), unlisted(cases, capitalised)]
  const [exact, typos] = [withRoster(cases), misspeltOnes(cases)]
  const figure = (kind: FigureKind, measure: Measure, baseline: number | null): Figure => ({ ...kind, ours: measure, baseline })
  return {
    suite: 'names',
    over: `${cases.length} notes`,
    against: 'every capital within a sentence',
    figures: [
      figure(
        { id: 'exact-out', name: 'listed names out, exactly written', unit: 'count', better: 'lower', goal: 0, hardZero: true },
        { value: exact.n === 0 ? null : exact.errors.length, n: exact.n },
        null,
      ),
      figure(
        { id: 'misspelt-out', name: 'listed names out, with one typo', unit: 'share', better: 'lower', goal: 0.01 },
        share(typos.errors.length, typos.n),
        null,
      ),
      figure(
        { id: 'unlisted-recall', name: 'names found without a roster', unit: 'share', better: 'higher', goal: 0.95 },
        ours.recall,
        capitals.recall.value,
      ),
      figure(
        { id: 'unlisted-precision', name: 'of what was masked without a roster, names', unit: 'share', better: 'higher', goal: 0.8 },
        ours.precision,
        capitals.precision.value,
      ),
      figure(
        { id: 'restored', name: 'notes that come back character for character', unit: 'share', better: 'higher', goal: 1 },
        share(cases.filter(({ notes }) => comesBack(notes)).length, cases.length),
        null,
      ),
    ],
    remarks: [],
    errors: [...exact.errors, ...typos.errors, ...ours.errors],
  }
}

type Found = (notes: string) => readonly Span[]

function unlisted(cases: readonly NamesCase[], find: Found): { recall: Measure; precision: Measure; errors: string[] } {
  const found = cases.map((one) => ({ one, spans: find(one.notes) }))
  const missed = found.flatMap(({ one, spans }) =>
    one.mentions
      .filter((mention) => !isCovered(mention, spans, one.notes))
      .map((mention) => `${one.name}: missed ${around(one.notes, mention)}`),
  )
  const wrong = found.flatMap(({ one, spans }) =>
    spans
      .filter((span) => !one.mentions.some((mention) => overlaps(span, mention)))
      .map((span) => `${one.name}: no name ${around(one.notes, span)}`),
  )
  const mentions = cases.reduce((sum, { mentions }) => sum + mentions.length, 0)
  const masked = found.reduce((sum, { spans }) => sum + spans.length, 0)
  return {
    recall: share(mentions - missed.length, mentions),
    precision: share(masked - wrong.length, masked),
    errors: [...missed, ...wrong],
  }
}

function spansOfPeople(notes: string, roster: readonly RosterPerson[]): readonly Span[] {
  const names = readNames({ roster, staff: [], texts: [notes], speakers: [] })
  const spans = maskedSpans(notes, names.mask(notes), names.people) ?? []
  return spans.filter(({ placeholder }) => /^\{(?:Student|Teacher|Person)/.test(placeholder))
}

const maskedWithout: Found = (notes) => spansOfPeople(notes, [])

const capitalised: Found = (notes) =>
  [...notes.matchAll(/(?<=[\p{Ll},;&+] )\p{Lu}[\p{L}'’-]*/gu)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }))

function comesBack(notes: string): boolean {
  const names = readNames({ roster: [], staff: [], texts: [notes], speakers: [] })
  return names.restore(names.mask(notes)) === notes
}

const titleBefore = /\b(?:Ms|Mrs|Mr|Miss|Mister|Mx|Dr|Mme|Sra|Coach|mr|ms|mrs|miss|mister)\.?\s$/

/** Everybody whom the notes name, as a class list has them: the longest way each is written. */
function rosterOf({ notes, mentions }: NamesCase): RosterPerson[] {
  const written = [...new Set(mentions.map(({ start, end }) => notes.slice(start, end)))].filter((name) =>
    /\p{L}{2,}|\p{L}\.\p{L}/u.test(name),
  )
  const adults = new Set(
    mentions.filter(({ start }) => titleBefore.test(notes.slice(0, start))).map(({ start, end }) => notes.slice(start, end)),
  )
  const kept = written.filter(
    (name) =>
      !written.some(
        (other) => other !== name && wordsOfName(name).every((word) => wordsOfName(other).includes(word)) && other.length > name.length,
      ),
  )
  return kept.map((name, at) => ({ id: String(at), name, role: adults.has(name) ? 'staff' : 'student' }))
}

function withRoster(cases: readonly NamesCase[]): { n: number; errors: string[] } {
  const errors = cases.flatMap((one) => {
    const spans = spansOfPeople(one.notes, rosterOf(one))
    return one.mentions
      .filter((mention) => !isCovered(mention, spans, one.notes))
      .map((mention) => `${one.name}: listed, out ${around(one.notes, mention)}`)
  })
  return { n: cases.reduce((sum, { mentions }) => sum + mentions.length, 0), errors }
}

/** Each long enough word of each mention, misspelt a few times; the rest of the notes as it is. */
function misspeltOnes(cases: readonly NamesCase[]): { n: number; errors: string[] } {
  const random = numbersFrom(4)
  let n = 0
  const errors = cases.flatMap((one) => {
    const roster = rosterOf(one)
    return Array.from({ length: typosOfEach }).flatMap(() => {
      const { notes, typos } = withTypos(one, random)
      n += typos.length
      const spans = spansOfPeople(notes, roster)
      return typos.filter((typo) => !isCovered(typo, spans, notes)).map((typo) => `${one.name}: misspelt, out ${around(notes, typo)}`)
    })
  })
  return { n, errors }
}

function withTypos({ notes, mentions }: NamesCase, random: () => number): { notes: string; typos: Span[] } {
  let written = ''
  let from = 0
  const typos: Span[] = []
  for (const { start, end } of mentions) {
    written += notes.slice(from, start)
    for (const word of notes.slice(start, end).split(/(?<=\P{L})|(?=\P{L})/u)) {
      const typo = /^\p{L}+$/u.test(word) && word.length >= shortest ? misspelt(word, random) : null
      if (typo) typos.push({ start: written.length, end: written.length + typo.length })
      written += typo ?? word
    }
    from = end
  }
  return { notes: written + notes.slice(from), typos }
}

const around = (text: string, { start, end }: Span): string =>
  `${text.slice(Math.max(0, start - 30), start)}>>${text.slice(start, end)}<<${text.slice(end, end + 20)}`.replace(/\s+/g, ' ')
