import type { Brought, BroughtKind } from '../../domain/brought.ts'
import { replaced } from '../../language/span.ts'
import { readLessonPlan } from '../../lesson-plans/read-lesson-plan.ts'
import { readNotes } from '../../pipeline/evidence/read-notes.ts'
import { findRiskSigns } from '../../safety/risk-signs.ts'
import { safeWords } from '../../safety/safe-words.ts'
import { goalIn, teacherIn, topicIn, whenIn } from './names.ts'
import { isSaid, type Parts, saidAndBrought, wordsIn } from './parts.ts'
import { type Signs, signsOf } from './signs.ts'

/**
 * What a coach brings to the front door, as far as its words tell. Pure; `message` and `text` together lose no word.
 * Long words that could be this or that are notes: a lesson plan is only claimed where it is clearly one.
 * A goal, a topic and a name are never read from a passage about someone at risk.
 */
export function recognise(brought: string): Brought {
  const signs = findRiskSigns(brought)
  const parts = partsOf(brought, signs.length > 0)
  const found = kindOf(parts)
  // What may be a cry for help is not answered with a wish for more words: the plan begins with what to do.
  const kind = found === 'nothing-yet' && signs.length > 0 ? 'situation' : found
  const { message, text } = kind === 'nothing-yet' ? { message: brought.trim(), text: '' } : parts
  const open = (words: string): string => (signs.length === 0 ? words : withoutPassagesAtRisk(words))
  const said = kind === 'notes' || kind === 'lesson-plan' ? message : open(brought)
  const read = open(text)
  return {
    kind,
    message,
    text,
    teacher: safeWords(teacherIn(said, read)),
    goal: safeWords(goalIn(said, read)),
    topic: safeWords(topicIn(said, read)),
    when: whenIn(said),
  }
}

/** Words to the assistant that may be a sign that someone is at risk stay with the notes: those are read for it, and the coach is told. */
function partsOf(brought: string, mayBeAtRisk: boolean): Parts {
  const parts = saidAndBrought(brought)
  return mayBeAtRisk && findRiskSigns(parts.message).length > 0 ? { message: '', text: brought } : parts
}

/** Of the same length, with line breaks where somebody may be at risk: nothing is read over them. */
const withoutPassagesAtRisk = (words: string): string =>
  replaced(words, readNotes(words, findRiskSigns, null).atRisk, ({ start, end }) => '\n'.repeat(end - start))

/** What may be said in a few sentences; more is notes unless it plainly is not. */
const fewWords = 60
const barelyAnything = 25
const mostOfASituation = 250

function kindOf({ message, text }: Parts): BroughtKind {
  const size = wordsIn(text)
  if (size === 0) return 'nothing-yet'
  const signs = signsOf(text)
  const { observed, troubled } = signs
  if (isLessonPlan(signs) || (size > fewWords && readsAsPlan(text, signs))) return 'lesson-plan'
  if (observed >= 2.5 && !isReflection(signs)) return 'notes'
  if (troubled >= 1 && size <= mostOfASituation && signs.reflected <= 2 * troubled) return 'situation'
  if (isReflection(signs) && !watched.test(text)) return 'reflection'
  if (message !== '') return 'notes'
  if (size <= fewWords && observed < 1.4 && goalIn(text, '') !== null) return 'goal'
  const isBare = size <= barelyAnything && text.trim().split(/(?<=\p{L}{3}[.!?]|\n)\s*(?=\S)/u).length <= 2
  if (observed < 0.7 && (isBare || (size <= fewWords && isSaid(text)))) return 'nothing-yet'
  return 'notes'
}

/** Has several parts that only a plan has, and speaks of what is to be done more than of what was. */
const isLessonPlan = ({ observed, planned, planParts }: Signs): boolean =>
  (planParts >= 3 && planned >= 4.5 && planned > 1.3 * observed) || (planParts >= 1 && planned >= 5 && planned > 3 * observed)

/** As much as tells what a text is. */
const beginning = 20_000

/**
 * Read as a plan, it has most parts of one, and says what students are to do or how long each part takes; and it tells less of what was seen than it has
 * parts. In our own cases plans have 6 parts and more, and notes that have as many tell of 27 things and more.
 */
function readsAsPlan(text: string, { observed, reflected, troubled }: Signs): boolean {
  if (observed >= 6 || reflected >= 2 || troubled >= 1) return false
  const { parts, facts, segments } = readLessonPlan(text.slice(0, beginning))
  const found = parts.filter(({ lines }) => lines.length > 0).length
  return found >= 6 && observed < found && (facts.doings.length > 0 || segments.length >= 3)
}

/** Tells of one's own lesson, and more of oneself than of any other teacher. */
const isReflection = ({ observed, reflected, firstPerson, ofTeacher }: Signs): boolean =>
  (reflected >= 2 || (reflected === 1 && firstPerson >= 4)) && firstPerson > 1.5 * ofTeacher && reflected + firstPerson / 4 > observed

/** A colleague's lesson, told by who watched it. */
const watched = /\bI (?:observed|sat in|watched|visited)\b/
