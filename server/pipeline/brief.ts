import type { Brief } from '../domain/brief.ts'
import type { Approach, CoachingModel } from '../domain/coaching-model.ts'
import type { Evidence } from '../domain/evidence.ts'
import { FocusArea } from '../domain/focus.ts'
import { focusName } from '../domain/focus-names.ts'
import { forms } from '../domain/forms.ts'
import type { Noticing } from '../domain/noticing.ts'
import { type ConversationPurpose, conversationPurpose, type PlanRequest, suggestedApproach } from '../domain/plan-request.ts'
import { invalid } from '../errors.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts'
import { pageToDrawOn } from './draw-on.ts'
import { focusOf } from './evidence/focus-signs.ts'
import type { NoteContext } from './evidence/front-matter.ts'
import type { Gathered } from './evidence/gather-evidence.ts'
import { type PracticeAtWork, practicesMentioned } from './noticings/practices-at-work.ts'

/** Fewer pieces of evidence, or fewer words in them, can't carry a plan. */
const enoughEvidence = 4
const enoughWords = 15

/** Everything a drafter may use but the passages, which are looked up from it. */
export async function briefFrom(
  request: PlanRequest,
  gathered: Gathered,
  noticings: Noticing[],
  practices: PracticeAtWork[],
  knowledge: Knowledge,
  { lastTalk, written, roster }: Pick<Brief, 'lastTalk' | 'written' | 'roster'> = { lastTalk: null, written: [], roster: [] },
): Promise<Brief> {
  const goal = goalOf(request, gathered.context)
  const seen = gathered.evidence.filter((span) => span.kind !== 'coach-opinion')
  return {
    coachingModel: coachingModelNamed(request.coachingModel, knowledge.base.coachingModels),
    approach: approachOf(request, knowledge.base),
    purpose: purposeOf(request),
    goal,
    focus: [...new Set([...(drawnOn(request, knowledge.base)?.focus ?? []), ...(await focusInOrder(goal, gathered, knowledge))])],
    evidence: seen,
    noticings: isMeeting(request.notes) ? [] : await nearToGoal(goal, mostTelling(noticings), seen, knowledge),
    passages: [],
    lessonPlan: null,
    learningPlan: null,
    framework: null,
    drawOn: request.drawOn ?? null,
    alreadyDoing: [
      ...new Set([...practices.map((practice) => practice.strategyId), ...practicesMentioned(request.notes, knowledge.base.strategies)]),
    ],
    thin:
      seen.filter((span) => span.text.split(/\s+/).length >= 4).length < enoughEvidence - 1 ||
      seen.length < enoughEvidence ||
      wordsIn(seen) < enoughWords,
    lastTalk,
    written,
    lesson: [gathered.context.subject, gathered.context.grade].filter(Boolean).join(', ') || null,
    roster,
    staff: [request.teacher ?? gathered.context.teacher].filter((name) => name !== null),
  }
}

/** The goal given with the request, else the one in the notes. */
export const goalOf = (request: PlanRequest, context: NoteContext): string | null => request.goal?.trim() || context.goal

const purposeOf = (request: PlanRequest): ConversationPurpose => conversationPurpose(request.purpose ?? null)

const drawnOn = ({ drawOn }: PlanRequest, base: KnowledgeBase) => (drawOn === undefined ? null : pageToDrawOn(drawOn, base))

/** The coach's choice of approach, or the one that the purpose suggests; who asks for a strategy and for nothing else wants it offered. */
export function approachOf(request: PlanRequest, base: KnowledgeBase): Approach {
  if (request.approach) return request.approach
  if (request.purpose === undefined && drawnOn(request, base)?.canBeOffered) return 'dialogical'
  return suggestedApproach[purposeOf(request)]
}

const wordsIn = (spans: Gathered['evidence']): number => spans.reduce((sum, span) => sum + span.text.split(/\s+/).length, 0)

const meeting =
  /\b(?:plc|(?:team|grade[- ]level|department|staff|data|planning) (?:meeting|mtg)|co-?planning|planning (?:session|time)|mtg)\b/i

/** Whether these are notes of adults talking: nothing in them was a lesson. */
export const isMeeting = (notes: string): boolean => meeting.test(notes.slice(0, 400))

/** Finds a coaching model by id, title or alias, whatever the case and hyphens. */
export function coachingModelNamed(name: string, models: CoachingModel[]): CoachingModel {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  const wanted = plain(name)
  const found = [...models, ...forms].find((model) => [model.id, model.title, ...model.aliases].some((known) => plain(known) === wanted))
  if (found) return found
  throw invalid(`There is no coaching model called “${name}”.`, `Choose one of: ${models.map((model) => model.id).join(', ')}.`)
}

/** The focus areas of the goal first, then those of the lesson, the most often noted first. */
export async function focusInOrder(goal: string | null, gathered: Pick<Gathered, 'evidence'>, knowledge: Knowledge): Promise<FocusArea[]> {
  const weight = new Map<FocusArea, number>()
  for (const span of gathered.evidence) {
    if (span.kind === 'coach-opinion') continue
    span.focus.forEach((area, rank) => {
      weight.set(area, (weight.get(area) ?? 0) + 1 / (rank + 1))
    })
  }
  const ofLesson = [...weight].sort((a, b) => b[1] - a[1] || order(a[0]) - order(b[0])).map(([area]) => area)
  const ofGoal = goal ? await focusOfGoal(goal, knowledge) : []
  return [...new Set([...ofGoal, ...ofLesson])]
}

/** More noticings than a plan could choose from in one lesson's notes; a whole term's file holds thousands. */
const mostNoticings = 160

// Of too many, the most particular stay, in the order of the notes.
function mostTelling(noticings: Noticing[]): Noticing[] {
  if (noticings.length <= mostNoticings) return noticings
  const kept = new Set([...noticings].sort((a, b) => b.particular - a.particular).slice(0, mostNoticings))
  return noticings.filter((noticing) => kept.has(noticing))
}

/** Marks each noticing with how near what it stands on is to the goal in meaning. */
async function nearToGoal(goal: string | null, noticings: Noticing[], evidence: Evidence[], knowledge: Knowledge): Promise<Noticing[]> {
  if (goal === null) return noticings
  const stoodOn = new Set(noticings.flatMap((noticing) => noticing.evidence))
  const seen = evidence.filter((span) => stoodOn.has(span.label))
  const scores = await knowledge.similarity(
    goal,
    seen.map((span) => span.text),
  )
  const near = new Map(seen.map((span, index) => [span.label, Math.max(0, scores[index] ?? 0)]))
  return noticings.map((noticing) => ({ ...noticing, nearGoal: Math.max(0, ...noticing.evidence.map((label) => near.get(label) ?? 0)) }))
}

const order = (area: FocusArea): number => FocusArea.options.indexOf(area)

/** Cosine under which a goal is about none of the areas ("more time on the ball"). */
const nearEnough = 0.3

// A goal is one short sentence: when its words give no sign, its meaning decides.
async function focusOfGoal(goal: string, knowledge: Knowledge): Promise<FocusArea[]> {
  const signs = focusOf(goal.replace(/\([^)]*\)|\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b/g, ''), 'action', null)
  if (signs.length > 0) return signs
  const areas = FocusArea.options
  const scores = await knowledge.similarity(
    goal,
    areas.map((area) => focusName[area]),
  )
  const best = Math.max(...scores)
  const nearest = areas[scores.indexOf(best)]
  return nearest && best >= nearEnough ? [nearest] : []
}
