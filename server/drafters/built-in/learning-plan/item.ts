import type { Brief } from '../../../domain/brief.ts'
import type { ComposedItem } from '../../../domain/draft-item.ts'
import type { LearningPlanGround } from '../../../domain/learning-plan.ts'
import type { Strategy } from '../../../domain/strategy.ts'
import { standsOn } from '../../item.ts'

/** What a learning plan is composed from: its brief with what was computed for it, the strategies it offers, the first to begin with. */
export type Planned = { brief: Brief; ground: LearningPlanGround; offered: Strategy[]; all: Strategy[] }

type Content = {
  text: string
  evidence?: string[]
  /** Page and section of the passage behind it. */
  from: [page: string, section: string] | null
  rationale: string
  listenFor?: string
  followUp?: string
  fiveMinutes?: boolean
}

/** An item of a section, with the passage behind it where the plan has that. */
export function itemOf(
  kind:
    | { kind: 'question'; purpose: Extract<ComposedItem, { kind: 'question' }>['purpose'] }
    | { kind: 'shared-data' | 'offer' | 'goal' | 'measure' | 'agreement' }
    | { kind: 'step'; week: number },
  group: string,
  { text, evidence = [], from, rationale, listenFor, followUp, fiveMinutes = false }: Content,
  { passages }: Pick<Brief, 'passages'>,
): ComposedItem {
  const passage = from && passages.find(({ sourceId, heading }) => sourceId === from[0] && heading.endsWith(from[1]))
  const other = from && passages.find(({ sourceId }) => sourceId === from[0])
  const cited = passage ?? other
  const content = {
    group,
    // Words of a page get the marks of the words around them; what is somebody’s own stays as it is.
    text: kind.kind === 'goal' || kind.kind === 'shared-data' ? text : text.replace(/(?<=\p{L})'/gu, '’'),
    core: false,
    fiveMinutes,
    ...standsOn(evidence, cited ? [cited.label] : []),
    rationale,
    listenFor: listenFor ?? null,
    followUp: followUp ?? null,
    replies: [],
  }
  if (kind.kind === 'question') return { ...kind, ...content }
  if (kind.kind === 'agreement') return { kind: 'agreement', purpose: 'commit', ...content }
  if (kind.kind === 'step') return { ...kind, purpose: null, ...content }
  return { kind: kind.kind, purpose: null, ...content }
}

/** Words of a page as they stand within a sentence. */
export const lowered = (words: string): string =>
  /^\p{Lu}(?:\p{Ll}|\s)/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
export const raised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** A strategy's name as a noun; a title that is a sentence gives way to what it offers. */
export const nameOf = ({ title, option }: Strategy): string => lowered(/^Students \w+ /.test(title) ? option : title)
