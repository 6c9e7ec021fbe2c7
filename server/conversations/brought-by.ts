import type { Brought } from '../domain/brought.ts'
import { kindOfForm } from '../domain/forms.ts'
import { withoutQuotes } from '../pipeline/evidence/quotes.ts'
import type { Conversation } from '../store/conversation-types.ts'
import { signsOf } from './recognise/signs.ts'

/** A short line that asks for a plan of what is there, whatever it is. Longer words are read for what they bring. */
const planAnyway =
  /^\W*(?:(?:please|ok|okay|yes|just)\W+)*(?:make a plan|plan|go ahead|draft)\b.{0,40}\b(?:without|anyway|anyhow)\b.{0,20}$/i
/** Corrects a wrong guess: what is there is read again, as notes of a lesson. */
const areNotes =
  /^\W*(?:no\W+)?(?:these|those|this|that|they) (?:are|were|is) (?:my |just |only )?(?:observation |lesson )?notes\b.{0,30}$/i

/** The same, as a lesson plan. */
const isALessonPlan =
  /^\W*(?:no\W+)?(?:this|that|it|these|those) (?:is|was|are) (?:a |my |her |his |the |their )?(?:lesson )?plans?\b.{0,30}$/i

/** Speaks to the assistant, about the plan or about what to say. */
const toUs =
  /\b(?:(?:could|can|would|will) you|please|should i|i ?\d{1,2}|(?:the|this|that|your|my) (?:whole )?(?:plan|draft|opening|opener|questions?|items?|cards?|wording|agreement|first|second|third|last) ?(?:one|question)?|what (?:would|should|could|do|can) (?:i|you|we)|how (?:would|should|could|do|can) (?:i|you|we)|why (?:this|that|is|do you|did you))\b/i

/** As much as tells notes of a lesson from words about one. */
const plainlyObserved = 2.5

/** However long it is: a wish or a worry in a few sentences is no lesson that was seen. */
const isSaidToUs = (text: string): boolean => toUs.test(withoutQuotes(text)) && signsOf(text).observed < plainlyObserved

/** What a message in a thread brings to draft from; null for one that only says something. */
export function broughtBy(text: string, thread: Conversation, recognise: (text: string) => Brought): Brought | null {
  const hasPlan = thread.drafts.some(({ coachingModel }) => kindOfForm(coachingModel) === 'conversation-plan')
  const hasDraft = thread.drafts.length > 0
  if (areNotes.test(text)) return asItIs(text, thread, recognise, 'notes')
  if (isALessonPlan.test(text)) return asItIs(text, thread, recognise, 'lesson-plan')
  if (!hasPlan && planAnyway.test(text)) return asItIs(text, thread, recognise, thread.materials.length > 0 ? 'notes' : 'goal')
  const brought = recognise(text)
  const isMuch = text.trim().length > 200 || text.trim().split('\n').length > 2
  if (hasDraft) return (brought.kind === 'notes' || brought.kind === 'lesson-plan') && isMuch && !isSaidToUs(text) ? brought : null
  return brought.kind === 'nothing-yet' ? null : brought
}

// What is there already, a lesson plan or the first message, is planned from as it stands, under the kind it is to be.
function asItIs(message: string, thread: Conversation, recognise: (text: string) => Brought, kind: Brought['kind']): Brought {
  const text = broughtBefore(thread) ?? message
  return { ...recognise(text), kind, message, text }
}

/** What was brought last, or else said first. */
const broughtBefore = (thread: Conversation): string | undefined =>
  thread.materials.at(-1)?.text ?? thread.messages.find(({ author, text }) => author === 'coach' && text.trim() !== '')?.text
