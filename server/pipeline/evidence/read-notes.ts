import { hiddenCharacters } from '../../domain/hidden-characters.ts'
import { safeWords } from '../../safety/safe-words.ts'
import { passagesAtRisk } from './at-risk.ts'
import { type NoteContext, readFrontMatter } from './front-matter.ts'
import { goalInBody } from './goal-in-body.ts'
import { readLines, type Stretch } from './lines.ts'
import { type People, peopleIn } from './people.ts'

type Span = { start: number; end: number }

/** What is read from notes before any of it is evidence. */
export type NotesRead = {
  /** As long as the original, so that offsets hold; what is too long to be a word is blank. */
  notes: string
  /** Without what may go no further. */
  context: NoteContext
  people: People
  /** The body in stretches, read when they are asked for. */
  lines: () => Stretch[]
  /** Where a goal on record stands in the body. */
  goal: Span | null
  /** Passages kept out because someone may be at risk: no draft, search or provider ever sees them. */
  atRisk: Span[]
  /** Characters a reader can't see, found in the notes. */
  hidden: Span[]
}

/** Reads who is who, what the notes are about, and what in them must go no further. */
export function readNotes(original: string, findRiskSigns: (text: string) => Span[], teacherName: string | null): NotesRead {
  const { notes, context, bodyStart, goal } = readContext(original)
  const people = peopleIn(notes, bodyStart, teacherName ?? context.teacher)
  const lines = () => readLines(notes, bodyStart)
  const signs = findRiskSigns(notes)
  const atRisk = signs.length === 0 ? [] : passagesAtRisk(notes, signs, lines(), people)
  return { notes, context: safeContext(context, goal, atRisk), people, lines, goal, atRisk, hidden: hiddenCharacters(notes) }
}

/** What the head says as far as it may go further; a goal that stands in a passage about someone at risk is none. */
function safeContext(context: NoteContext, inBody: (Span & { text: string }) | null, atRisk: Span[]): NoteContext {
  const isKeptOut = inBody !== null && context.goal === inBody.text && atRisk.some((passage) => overlap(passage, inBody))
  return {
    teacher: safeWords(context.teacher),
    subject: safeWords(context.subject),
    grade: safeWords(context.grade),
    date: safeWords(context.date),
    goal: isKeptOut ? null : safeWords(context.goal),
  }
}

/** What the notes are about, which is quicker to read than what is in them. */
export function readContext(original: string) {
  const notes = original.replace(noWord, (run) => ' '.repeat(run.length)).replace(noGap, (run) => '\n'.repeat(run.length))
  const { context, bodyStart } = readFrontMatter(notes)
  const goal = goalInBody(notes, bodyStart)
  return { notes, bodyStart, goal, context: { ...context, goal: context.goal ?? goal?.text ?? null } }
}

/** A run too long to be a word, such as an image pasted as text: read as a gap of the same length. */
const noWord = /\S{200,}/g
/** A gap too long to part columns or words ends the line. It also keeps every pattern that looks past white space from looking far. */
const noGap = /[^\S\r\n]{80,}/g

/** Whether two spans share a character. */
export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end
