import type { PlanDetails, PlanWords } from '../domain/lesson-plan.ts'
import { saysNone } from './absences.ts'
import { createPhrases, wordsOf } from './phrases.ts'
import type { Unit } from './units.ts'
import type { HeadingKind } from './words/headings.ts'
import { subjectWords } from './words/subjects.ts'

const subjects = createPhrases(
  Object.entries(subjectWords).flatMap(([subject, phrases]) => phrases.map((phrase) => [phrase, subject] as const)),
)
const grouping = createPhrases(
  'whole group|class, small group|groups, in pairs|groups|partners, pairs, with a partner|partners, partner work, pair work, group work, groups of, individually, individual work, table groups, mixed ability, heterogeneous, homogeneous, triads, trios, jigsaw, stations, centers, teams of, in teams'
    .split(', ')
    .map((phrase) => [phrase, true] as const),
)
const oneGrade = '(?:pre-?k|k(?:indergarten)?|1[0-3]|[1-9])(?:st|nd|rd|th)?'
const gradeForms = [
  new RegExp(
    String.raw`\b(?:grades?|gr\.?|year|yr\.?|grade levels?)[:*_\s]{0,6}(${oneGrade}(?:\s?(?:-|–|to|and|&|\/)\s?${oneGrade})?)\b`,
    'i',
  ),
  new RegExp(String.raw`\b(${oneGrade}(?:\s?(?:-|–|to|and|&|\/)\s?${oneGrade})?)[\s-](?:graders?|grade)\b`, 'i'),
  /\b((?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)[\s-]grade)\b/i,
  /\b(key stage [1-5]|ks ?[1-5]|kindergarten|reception|pre-?k)\b/i,
]
const leadingGrade = new RegExp(String.raw`^${oneGrade}(?:\s?(?:-|–|to|and|&|\/)\s?${oneGrade})?(?![\p{L}\d])`, 'iu')
const headUnits = 25
const isOfKind = (unit: Unit, kind: HeadingKind): boolean => unit.section?.kinds.includes(kind) ?? false

/** What else a plan says: under a name for it, or in words of its own. */
export function detailsOf(units: readonly Unit[], title: string): PlanDetails {
  const under = (kind: HeadingKind): PlanWords[] =>
    units.filter((unit) => isOfKind(unit, kind) && !unit.isHeading && !saysNone(unit.text)).map(({ line, text }) => ({ line, text }))
  const body = units.filter(({ section }) => !section?.parts.some((part) => part === 'objective' || part === 'standards'))
  return {
    subject: subjectOf(units, title),
    grade: gradeOf(units),
    questions: unique([
      ...under('questions').filter(({ text }) => text.includes('?')),
      ...body.filter(({ text }) => /\?["”’)*]{0,3}$/.test(text)).map(({ line, text }) => ({ line, text })),
    ]),
    grouping: unique([
      ...under('grouping'),
      ...body.filter(({ text }) => grouping(wordsOf(text)).length > 0).map(({ line, text }) => ({ line, text })),
    ]),
    vocabulary: under('vocabulary'),
    homework: unique([
      ...under('homework'),
      ...units
        .filter(
          ({ text, isHeading, section }) =>
            !isHeading && /\b(?:for|as) (?:home ?work|hw)\b/i.test(text) && !section?.kinds.includes('homework'),
        )
        .map(({ line, text }) => ({ line, text })),
    ]),
  }
}

function subjectOf(units: readonly Unit[], title: string): PlanDetails['subject'] {
  const named = units.find((unit) => isOfKind(unit, 'subject') && !unit.isHeading)
  if (named)
    return { line: named.line, text: named.text, value: subjects(wordsOf(named.text))[0]?.value ?? named.text.slice(0, longestValue) }
  for (const unit of [...units.slice(0, headUnits)]) {
    const found = subjects(wordsOf(unit.text))[0]
    if (found && (unit.section === null || unit.section.parts.length === 0)) return { line: unit.line, text: unit.text, value: found.value }
  }
  const inTitle = subjects(wordsOf(title))[0]
  return inTitle && units[0] ? { line: units[0].line, text: units[0].text, value: inTitle.value } : null
}
const longestValue = 60

function gradeOf(units: readonly Unit[]): PlanDetails['grade'] {
  const named = units.find((unit) => isOfKind(unit, 'grade') && !unit.isHeading)
  if (named)
    return {
      line: named.line,
      text: named.text,
      value:
        gradeIn(named.text) ??
        (
          leadingGrade.exec(named.text)?.[0] ??
          /\b\d{1,2}(?:th|st|nd|rd)?\b/.exec(named.text)?.[0] ??
          named.text.slice(0, longestValue)
        ).trim(),
    }
  for (const unit of units.slice(0, headUnits)) {
    const value = gradeIn(unit.text)
    if (value) return { line: unit.line, text: unit.text, value }
  }
  return null
}

const gradeIn = (text: string): string | null => {
  for (const form of gradeForms) {
    const found = form.exec(text.slice(0, longestLook))
    if (found?.[1]) return found[1].trim()
  }
  return null
}
const longestLook = 400

function unique(words: readonly PlanWords[]): PlanWords[] {
  const met = new Map(words.map((one) => [`${one.line} ${one.text}`, one]))
  return [...met.values()].sort((one, other) => one.line - other.line)
}
