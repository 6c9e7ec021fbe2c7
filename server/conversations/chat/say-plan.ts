import type { CoachingModel } from '../../domain/coaching-model.ts'
import type { DraftItem, ItemState } from '../../domain/draft-item.ts'
import type { CitedPassage } from '../../domain/passage.ts'
import { firstWords } from '../../prompting/clean-text.ts'
import { type MaskedLine, maskFindings } from '../../prompting/masked-brief.ts'
import type { Names } from '../../prompting/names.ts'
import { sayEvidence, sayFindings, sayPassages } from '../../prompting/say-brief.ts'
import { isAtRisk, sayableOrNot } from '../../prompting/sayable.ts'

/** The plan in words for a language model, names masked. */

type Known = { coachingModel: CoachingModel; names: Names }

const stateInWords: Record<ItemState, string> = {
  in_review: 'waits for a decision',
  changes_requested: 'other words are wanted',
  approved: 'approved by the coach',
  rejected: 'rejected by the coach',
}

/** All items, each with where it stands, what it stands on and what the checks say. */
export const sayPlan = (items: DraftItem[], known: Known): string => items.map((item) => sayItem(item, known)).join('\n') || 'No items yet.'

function sayItem(item: DraftItem, known: Known): string {
  const { label, kind, state, core, text, evidence, passages } = item
  const stage = known.coachingModel.stages.find(({ id }) => id === item.group)?.title
  const about = [stage, kind, core && 'one of the three that matter most', stateInWords[state]].filter(Boolean).join(', ')
  const standsOn = [...evidence, ...passages].join(', ') || 'nothing'
  return [`${label} (${about}; stands on ${standsOn}): ${sayableOrNot(text, known.names)}`, ...sayFound(item, known.names)].join('\n')
}

const sayFound = ({ findings, text }: DraftItem, names: Names): string[] =>
  [sayFindings(maskFindings(findings, text, names))].filter(Boolean)

type Whole = Known & { evidence: MaskedLine[]; passages: CitedPassage[] }

/** One item with all that is behind it. */
export function sayWhy(item: DraftItem, { evidence, passages, ...known }: Whole): string {
  const { rationale, listenFor, followUp, unsourced } = item
  const stage = known.coachingModel.stages.find(({ id }) => id === item.group)
  const own = <T extends { label: string }>(all: T[], labels: string[]) => all.filter(({ label }) => labels.includes(label))
  const say = (text: string) => sayableOrNot(text, known.names)
  const lines = [
    sayItem(item, known),
    stage && `Its place: ${stage.title}. ${stage.purpose}`,
    rationale && `Why this one: ${say(rationale)}`,
    listenFor && `To listen for: ${say(listenFor)}`,
    followUp && `After the answer: ${say(followUp)}`,
    ...item.replies.map((reply) => `If she says: ${say(reply.heard)} Then: ${say(reply.say)}`),
    `Lines of the notes:\n${sayEvidence(own(evidence, item.evidence))}`,
    `Coaching knowledge:\n${sayPassages({ evidence: [], passages: own(passages, item.passages) })}`,
    unsourced.length > 0 && `It stands on no ${unsourced.join(' and no ')}, by intent.`,
  ]
  return lines.filter(Boolean).join('\n')
}

/** Messages of the thread that are told, and words of each. */
const mostMessages = 10
const mostOfMessage = 80

type Said = { author: 'coach' | 'assistant'; text: string }

/** What was said last, without what may be about somebody at risk. */
export const threadSoFar = (messages: Said[]): Said[] =>
  messages.filter(({ text }) => text.trim() !== '' && !isAtRisk(text)).slice(-mostMessages)

export const sayThread = (messages: Said[], names: Names): string =>
  messages
    .map(({ author, text }) => `${author === 'coach' ? 'Coach' : 'You'}: ${firstWords(sayableOrNot(text, names), mostOfMessage)}`)
    .join('\n') || 'Nothing.'
