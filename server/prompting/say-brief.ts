import type { ConversationPurpose } from '../domain/plan-request.ts'
import type { Shown } from './choose-material.ts'
import { firstSentences, firstWords, oneLine } from './clean-text.ts'
import type { MaskedBrief, MaskedFinding, MaskedItem, MaskedLine } from './masked-brief.ts'

/** What a brief holds, in the words that fill in a prompt. */

/** The coaching model and what each of its stages is for. Its passages say more, and when a stage has done its work. */
export function sayCoachingModel({ coachingModel }: MaskedBrief): string {
  const stages = coachingModel.stages.map(({ title, purpose }, index) => `${index + 1}. ${title}. ${purpose}`)
  return [`${coachingModel.title}, in its stages:`, ...stages].join('\n')
}

/** Words of a passage that are shown. */
const mostOfPassage = 60
/** Words of one line of evidence that are shown; a coach's line seldom has thirty. */
const mostOfLine = 60

export const sayPassages = ({ passages }: Shown): string =>
  passages.map(({ label, heading, text }) => `${label} ${oneLine(heading)}: ${firstSentences(oneLine(text), mostOfPassage)}`).join('\n') ||
  'None.'

export const sayEvidence = (evidence: MaskedLine[]): string =>
  evidence.map((line) => `${line.label} ${whenAndWho(line)}: ${firstWords(line.text, mostOfLine)}`).join('\n') || 'None.'

const whenAndWho = (line: MaskedLine): string => [line.time, source(line)].filter(Boolean).join(' ')

// Words with no speaker on record were heard, and are put into nobody's mouth.
function source({ kind, speaker }: MaskedLine): string {
  switch (kind) {
    case 'teacher-words':
      return speaker === null ? 'heard' : speaker === 'teacher' ? 'teacher' : `teacher ${speaker}`
    case 'student-words':
      return speaker === null ? 'heard' : `student ${speaker}`
    case 'count':
      return 'counted'
    default:
      return 'seen'
  }
}

const purposeInWords: Record<ConversationPurpose, string> = {
  reflect: 'to look back on a lesson',
  'set-goal': 'to find a goal',
  'solve-problem': 'to think through a problem',
  'learn-technique': 'to learn a technique',
}

/** What this conversation is about. */
export const sayAbout = ({ purpose, goal, lesson }: MaskedBrief): string =>
  [
    `Purpose: ${purposeInWords[purpose]}.`,
    ...(lesson === null ? [] : [`Lesson: ${lesson}.`]),
    `The teacher’s goal on record: ${goal ?? 'none'}`,
  ].join('\n')

/** Practices that the evidence shows, by name. */
export const sayAtWork = ({ alreadyDoing }: MaskedBrief): string =>
  alreadyDoing.map((id) => id.replaceAll('-', ' ')).join(', ') || 'nothing that the notes show'

/** What stayed of the last talk. */
export function sayLastTalk({ lastTalk }: MaskedBrief): string {
  if (!lastTalk) return 'No last talk is on record.'
  const { herWords, herChoice, when, promised } = lastTalk
  const lines = [
    herWords && `The teacher said: ${herWords}`,
    herChoice && `The teacher chose: ${[herChoice, when].filter(Boolean).join(', ')}`,
    promised && `The coach promised: ${promised}`,
  ]
  return ['From the last talk:', ...lines.filter(Boolean)].join('\n')
}

/** Words of an item that are shown where it is not to be said again. */
const mostOfItem = 60

/** Items that are there or were. */
export const sayTexts = (texts: string[]): string => texts.map((text) => `- ${firstWords(text, mostOfItem)}`).join('\n') || 'None.'

/** An item in the shape in which it is to come back, and what it is. */
export function sayItem(slot: string, stage: string, { kind, purpose, evidence, text, ...item }: MaskedItem): string {
  const { rationale, listenFor, followUp, replies } = item
  const given = { slot, evidence, passages: [], purpose, text, rationale, listenFor, followUp, replies }
  return `${slot}, ${stage}: ${kind}${kind === 'question' ? ` (${purpose})` : ''}\n${JSON.stringify(given)}`
}

/** What was found in an item: each reason, the words it is about, and a rewording where there is one. */
export const sayFindings = (findings: MaskedFinding[]): string =>
  findings
    .map(({ rule, reason, words, rewrite }) =>
      [`- ${rule}: ${reason}`, words && `The words: ${words}`, rewrite && `One way to say it: ${rewrite}`].filter(Boolean).join('\n  '),
    )
    .join('\n')
