import { checkText } from '../../checks/check.ts'
import type { Brief } from '../../domain/brief.ts'
import type { Approach } from '../../domain/coaching-model.ts'
import type { FocusArea } from '../../domain/focus.ts'
import { suits } from '../../domain/lesson.ts'
import type { Noticing, NoticingKind } from '../../domain/noticing.ts'
import type { BankQuestion } from '../../domain/question-bank.ts'
import type { Slot } from '../outline.ts'
import { realise } from './realise.ts'
import { seeded } from './seed.ts'

/** What the plan holds so far, so that the next choice brings something new. */
export type Used = {
  questions: Set<string>
  evidence: Set<string>
  kinds: Map<NoticingKind, number>
  focus: Map<FocusArea, number>
  texts: string[]
}

export const nothingUsed = (): Used => ({ questions: new Set(), evidence: new Set(), kinds: new Map(), focus: new Map(), texts: [] })

/** The same, to be marked without marking the original. */
export const copied = ({ questions, evidence, kinds, focus, texts }: Used): Used => ({
  questions: new Set(questions),
  evidence: new Set(evidence),
  kinds: new Map(kinds),
  focus: new Map(focus),
  texts: [...texts],
})

export type Choice = { question: BankQuestion; noticing: Noticing | null; text: string }

// How much of students' learning hangs on a kind of noticing: what students said first, what was merely done last.
const learning: Record<NoticingKind, number> = {
  'student-line': 1,
  response: 0.95,
  contrast: 0.9,
  'teacher-question': 0.85,
  wait: 0.8,
  count: 0.75,
  repeat: 0.6,
  stretch: 0.6,
  gap: 0.55,
  action: 0.5,
  'teacher-line': 0.5,
  strength: 0.45,
  inference: 0.15,
  reflection: 1,
}

/** How many of the best are looked at before a slot goes without. */
const mostTried = 12

/** Whether our own rules of stance have nothing to say about the words, which hold pieces of the notes nobody here wrote. */
export const isClean = (
  { question, text }: { question: Pick<BankQuestion, 'kind' | 'purpose'>; text: string },
  approach: Approach,
): boolean => checkText({ text, kind: question.kind, ...(question.purpose && { purpose: question.purpose }), approach }).length === 0

/** The best pair of a question and a noticing for a slot: near the goal, particular to this lesson, about learning, and new to the plan. */
export function chooseAnchored(slot: Slot, brief: Brief, questions: BankQuestion[], used: Used, seed: string): Choice | null {
  const candidates = questions.filter(
    (question) => fitsSlot(question, slot, brief) && question.anchored !== null && !used.questions.has(question.id),
  )
  const wantsMore = /\b(?:more|fewer|less|every|all|longer|each|without)\b/i.test(brief.goal ?? '')
  const scored: { choice: Choice; score: number }[] = []
  for (const question of candidates) {
    for (const noticing of brief.noticings) {
      if (!question.takes.includes(noticing.kind)) continue
      const bearing = slot.focus === null ? 0 : bearingOn(slot.focus, question, noticing)
      const match = focusMatch(question.focus, slot.focus === null ? noticing.focus : [slot.focus])
      if (bearing === null || match === null || noticing.evidence.some((label) => used.evidence.has(label))) continue
      const text = realise(question, noticing)
      if (text === null) continue
      const score =
        1.3 * relevance(noticing, brief) +
        1.2 * noticing.nearGoal +
        0.8 * noticing.particular * learning[noticing.kind] +
        0.2 * match +
        0.2 * (1 - slot.purposes.indexOf(question.purpose ?? 'invite') / slot.purposes.length) +
        0.9 * seeded(seed, slot.stage.id, question.id) -
        worn(noticing, used) +
        bearing +
        (wantsMore && (noticing.kind === 'count' || noticing.kind === 'contrast') ? 0.35 : 0)
      scored.push({ choice: { question, noticing, text }, score })
    }
  }
  // What is slow to tell is asked of the best first, and no further than needed.
  let tried = 0
  for (const { choice } of scored.sort((a, b) => b.score - a.score || (a.choice.text < b.choice.text ? -1 : 1))) {
    if (alike(choice.text, used.texts)) continue
    if (isClean(choice, brief.approach)) return choice
    if (++tried === mostTried) return null
  }
  return null
}

/** A question that stands by itself, on the plan's own focus where the bank has one. `suits` is asked of the best first. */
export function chooseGeneral(
  slot: Slot,
  brief: Brief,
  questions: BankQuestion[],
  used: Used,
  seed: string,
  suits: (question: BankQuestion) => boolean = () => true,
  mayNameALesson = !noLessonWasSeen(brief),
): Choice | null {
  const scored = questions
    .filter(
      (question) =>
        fitsSlot(question, slot, brief) &&
        (mayNameALesson || !namesALesson.test(`${question.text} ${question['follow-up']}`)) &&
        question.anchored === null &&
        (slot.focus === null || question.focus.includes(slot.focus)) &&
        !used.questions.has(question.id),
    )
    .map((question) => ({
      question,
      score:
        (question.focus.length === 0 ? 0.3 : 0.5 * (focusMatch(question.focus, brief.focus.slice(0, 3)) ?? -2)) +
        (question.goal !== undefined ? 0.3 : 0) +
        0.5 * (1 - slot.purposes.indexOf(question.purpose ?? 'invite') / slot.purposes.length) +
        0.9 * seeded(seed, slot.stage.id, question.id),
    }))
    .sort((a, b) => b.score - a.score || (a.question.id < b.question.id ? -1 : 1))
  const best = scored.find(({ question }) => !alike(question.text, used.texts) && suits(question))?.question
  if (best) return { question: best, noticing: null, text: best.text }
  // A stage that is about a lesson has nothing else to ask.
  return mayNameALesson ? null : chooseGeneral(slot, brief, questions, used, seed, suits, true)
}

/** Marks a choice as part of the plan. */
export function use(choice: Choice, used: Used): void {
  used.questions.add(choice.question.id)
  used.texts.push(choice.text)
  if (!choice.noticing) return
  for (const label of choice.noticing.evidence) used.evidence.add(label)
  used.kinds.set(choice.noticing.kind, (used.kinds.get(choice.noticing.kind) ?? 0) + 1)
  const area = choice.noticing.focus[0]
  if (area) used.focus.set(area, (used.focus.get(area) ?? 0) + 1)
}

function fitsSlot(question: BankQuestion, slot: Slot, brief: Brief): boolean {
  if (question.stages[brief.coachingModel.id] !== slot.stage.id || !suits(question, brief.lesson)) return false
  if (question.goal === 'on-record' && brief.goal === null) return false
  if (question.goal === 'none' && brief.goal !== null) return false
  if (slot.fill === 'agreement')
    return (question.kind === 'agreement' || (question.kind === 'question' && question.purpose === 'commit')) && hasWhen.test(question.text)
  return question.kind === 'question' && question.purpose !== null && slot.purposes.includes(question.purpose)
}

/** A talk about a goal that was planned without notes looks back on no lesson. */
const noLessonWasSeen = (brief: Brief): boolean => brief.purpose === 'set-goal' && brief.evidence.length === 0
const namesALesson =
  /\b(?:this|that|the|your|today’s) (?:lesson|period|hour|class session)\b|\bin there\b|\btoday\b|\bwhat happened\b|\bhow did it go\b/i

/** An agreement says when, or asks it. */
const hasWhen = /\b(?:when|days?)\b/i

/** 1 on the same first area, less on a lesser one, a little for a question that fits any; null where a question is about something else. */
function focusMatch(question: FocusArea[], noticing: FocusArea[]): number | null {
  if (question.length === 0) return 0.35
  const at = noticing.findIndex((area) => question.includes(area))
  return at < 0 ? null : 1 - 0.25 * at
}

// How much a question on a noticing is about what was wished for; null where both only touch on it.
function bearingOn(focus: FocusArea, question: BankQuestion, noticing: Noticing): number | null {
  const at = noticing.focus.indexOf(focus)
  const asksAboutIt = question.focus.includes(focus)
  return at < 0 || (at > 0 && !asksAboutIt) ? null : (asksAboutIt ? 1 : 0) - 0.5 * at
}

function relevance(noticing: Noticing, brief: Brief): number {
  const ranks = noticing.focus.map((area) => brief.focus.indexOf(area)).filter((rank) => rank >= 0)
  return ranks.length === 0 ? 0.2 : 1 / (1 + 0.35 * Math.min(...ranks))
}

function worn(noticing: Noticing, used: Used): number {
  const area = noticing.focus[0]
  return 0.5 * (used.kinds.get(noticing.kind) ?? 0) + 0.2 * (area ? (used.focus.get(area) ?? 0) : 0)
}

// Two questions are the same to a listener when most of their telling words are.
function alike(text: string, others: string[]): boolean {
  const words = tellingWords(text)
  return others.some((other) => {
    const theirs = tellingWords(other)
    const shared = [...words].filter((word) => theirs.has(word)).length
    return words.size > 0 && shared / Math.min(words.size, theirs.size) > 0.6
  })
}

const tellingWords = (text: string): Set<string> =>
  new Set(
    text
      .replace(/“[^”]*”/g, '')
      .toLowerCase()
      .match(/\p{L}{4,}/gu)
      ?.filter((word) => !anyQuestion.has(word)) ?? [],
  )

/** Words of four letters and more that any question has. */
const anyQuestion = new Set(
  'about after again been before could does doing from have here into just like made make more most much other over said some such than that their them then there these they thing things this those what when where which while will with would your yours'.split(
    ' ',
  ),
)
