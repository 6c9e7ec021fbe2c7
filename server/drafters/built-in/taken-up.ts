import type { ComposedItem } from '../../domain/draft-item.ts'
import type { Noticing } from '../../domain/noticing.ts'
import type { BankQuestion } from '../../domain/question-bank.ts'
import type { Brief, Wish } from '../drafter.ts'
import { copied, nothingUsed, type Used, use } from './choose.ts'
import type { ComposeSlot } from './compose-slot.ts'
import type { Slot } from './outline.ts'
import { realise } from './realise.ts'

type Place = NonNullable<Wish['place']>

/** Core questions of a plan: more than that nobody holds in the head (quality.md). */
const mostCore = 3

/** What is left of the outline when some of the plan is there already, and what that part has used up. */
export async function takenUp(
  outline: Slot[],
  brief: Brief,
  { questions, composeSlot, seed }: { questions: BankQuestion[]; composeSlot: ComposeSlot; seed: string },
): Promise<{ slots: Slot[]; used: Used }> {
  let used = nothingUsed()
  const left = [...outline]
  for (const item of brief.written) {
    const slot = slotFor(item, left)
    if (slot) left.splice(left.indexOf(slot), 1)
    // Composed over again, an item that nobody changed tells exactly what it was made from.
    const tried = copied(used)
    const again = slot && (await composeSlot(slot, brief, tried, seed))
    if (again?.text === item.text) used = tried
    else useItem(item, brief, questions, used)
  }
  let core = brief.written.filter((item) => item.core).length
  const slots = left.map((slot) => (slot.core && ++core > mostCore ? { ...slot, core: false } : slot))
  return { slots, used }
}

/** The slot of an outline that a place is: with the same marks if there is one, else any that such an item fits. */
export function slotFor(place: Place, outline: Slot[]): Slot | null {
  const fitting = outline.filter((slot) => slot.stage.id === place.group && fits(place, slot))
  const marked = fitting.find((slot) => slot.core === place.core && slot.fiveMinutes === place.fiveMinutes)
  return marked ?? fitting[0] ?? null
}

function fits({ kind, purpose }: Place, slot: Slot): boolean {
  switch (slot.fill) {
    case 'opening':
    case 'anchored':
    case 'general':
      return kind === 'question' && purpose !== null && slot.purposes.includes(purpose)
    default:
      return kind === slot.fill
  }
}

/** Marks an item as part of the plan, with the question and the noticing it was made from as far as they can be told. */
export function useItem(item: ComposedItem, brief: Brief, questions: BankQuestion[], used: Used): void {
  const question = questions.find((each) => each['follow-up'] === item.followUp && each['listen-for'] === item.listenFor)
  const noticing = question ? noticingBehind(item.text, question, brief) : null
  if (question) use({ question, noticing, text: item.text }, used)
  else used.texts.push(item.text)
  for (const label of item.evidence) used.evidence.add(label)
}

/** Marks words that were there as used up: neither they nor the question they came from are wanted again. */
export function useText(text: string, brief: Brief, questions: BankQuestion[], used: Used): void {
  for (const question of questions) {
    const noticing = noticingBehind(text, question, brief)
    if (noticing || text.endsWith(question.text)) use({ question, noticing, text }, used)
  }
  used.texts.push(text)
}

const noticingBehind = (text: string, question: BankQuestion, brief: Brief): Noticing | null =>
  question.anchored === null
    ? null
    : (brief.noticings.find((noticing) => question.takes.includes(noticing.kind) && realise(question, noticing) === text) ?? null)
