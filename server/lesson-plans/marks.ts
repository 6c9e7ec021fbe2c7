import type { PlanPartName } from '../domain/lesson-plan.ts'
import { checkIn, namesAStandard, phaseSpokenOf, speaksOf } from './cues.ts'
import { phases, type Section } from './nesting.ts'
import type { Unit } from './units.ts'
import type { HeadingKind } from './words/headings.ts'

/** Parts in whose words nothing else is looked for: a list of whiteboards is no check. */
const closed: readonly PlanPartName[] = ['objective', 'standards', 'materials']
const closedKinds: readonly HeadingKind[] = [
  'vocabulary',
  'homework',
  'other',
  'subject',
  'grade',
  'reflection',
  'summary',
  'questions',
  'time',
]
const isPhase = (part: PlanPartName): boolean => phases.includes(part)

const isClosed = (section: Section | null): boolean =>
  section !== null &&
  (section.parts.some((part) => closed.includes(part)) ||
    (section.parts.length === 0 && section.kinds.some((kind) => closedKinds.includes(kind))))

/** Adds the parts that a sentence belongs to by its own words, whatever it stands under. Changes the units' parts. */
export function markSentences(units: readonly Unit[]): void {
  const headed = new Set(units.filter(({ isHeading }) => !isHeading).flatMap(({ section }) => section?.parts ?? []))
  const isLoose = ![...headed].some(isPhase) && !units.some(({ section }) => section?.kinds.includes('procedure'))
  const whole = units.length
  const firstPhase = units.findIndex(({ section }) => section?.parts.some(isPhase))
  units.forEach((unit, at) => {
    const { text, parts, section } = unit
    if (namesAStandard(text)) parts.add('standards')
    if (unit.isHeading) return
    const isEarly = isLoose || firstPhase < 0 || at < firstPhase
    const isOfNone =
      section === null ||
      (section.isUnknown && section.parts.length === 0) ||
      section.kinds.some((kind) => kind === 'other' || kind === 'summary')
    const isSaidOfLesson = isEarly && isOfNone
    if (isSaidOfLesson && !headed.has('objective') && (speaksOf(text, 'objective') || /^["“]?I can\b/.test(text))) parts.add('objective')
    if (isSaidOfLesson && !headed.has('materials') && (speaksOf(text, 'materials') || /^need:?\s/i.test(text))) parts.add('materials')
    if (isClosed(section) || (parts.has('objective') && !isLoose)) return
    const isHead = section === null && !isLoose && parts.size === 0 && at < firstPhase
    if (isHead) return
    if (checkIn(text) && !parts.has('differentiation')) parts.add('check for understanding')
    if (speaksOf(text, 'assessment') && !parts.has('opening')) parts.add('assessment')
    if ((speaksOf(text, 'differentiation') && !isRoll(text)) || namesOneStudent(text)) parts.add('differentiation')
    const isLate = at / whole > 0.5
    const isAssessed = speaksOf(text, 'assessment')
    const endsLesson =
      isLate &&
      !headed.has('closure') &&
      (isAssessed ? parts.has('assessment') && section?.parts.every(isPhase) !== false : section?.parts.includes('assessment') === true)
    if (endsLesson && phaseSpokenOf(text, { isFirst: false, isLast: false }) === 'closure') parts.add('closure')
  })
}

/** Who is in the class is said, and nothing is done for them: "24 students, 3 ELLs, 2 with IEPs". */
const isRoll = (text: string): boolean =>
  /^\D{0,30}\d{1,3}\s+(?:students|pupils|children|learners)\b/i.test(text) || /^(?:class|students|pupils)\s*(?:profile|:)/i.test(text)

/** Words that open a sentence in capitals and are no child's name. */
const noNames =
  /^(?:students?|pupils?|learners?|children|kids|class|teachers?|they|we|you|he|she|it|this|that|these|those|each|every|everyone|everybody|all|some|most|many|both|one|no|any|anyone|anybody|nobody|who|what|how|when|groups?|pairs?|partners?|trios|teams?|tables?|the|if|volunteers?|captains?|leaders?|mr|mrs|ms|miss|dr|parents?|families|aides?|adults?|staff|observers?|readers?|writers?|grades?|year|period|monday|tuesday|wednesday|thursday|friday|homework|materials?|questions?)$/i
const oneDoes =
  /^(?:For\s)?(\p{Lu}\p{Ll}{1,14})(?:(?:,|\sand|\s&|,\sand)\s\p{Lu}\p{Ll}{1,14})*,?\s(?:who\s|and\s)?(?:may|can|gets?|needs?|will need|has (?:a|an|her|his|their)|have their|works? (?:in|with|on|at)|uses?|sits?|is allowed)\b/u

/** What one child named gets, or may do, that others do not: "Devon may work in the library." */
const namesOneStudent = (text: string): boolean => {
  const name = oneDoes.exec(text)?.[1]
  return name !== undefined && !noNames.test(name)
}
