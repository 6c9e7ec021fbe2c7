import type { Brief } from '../../domain/brief.ts'
import type { ComposedItem } from '../../domain/draft-item.ts'
import type { Noticing } from '../../domain/noticing.ts'
import type { BankQuestion } from '../../domain/question-bank.ts'
import type { Slot } from '../outline.ts'
import { takenSlots } from '../taken-slots.ts'
import { copied, nothingUsed, type Used, use } from './choose.ts'
import type { ComposeSlot } from './compose-slot.ts'
import { realise } from './realise.ts'

/** What is left of the outline when some of the plan is there already, and what that part has used up. */
export async function takenUp(
  outline: Slot[],
  brief: Brief,
  { questions, composeSlot, seed }: { questions: BankQuestion[]; composeSlot: ComposeSlot; seed: string },
): Promise<{ slots: Slot[]; used: Used }> {
  let used = nothingUsed()
  const { taken, left } = takenSlots(outline, brief.written)
  for (const { item, slot } of taken) {
    // Composed over again, an item that nobody changed tells exactly what it was made from.
    const tried = copied(used)
    const again = slot && (await composeSlot(slot, brief, tried, seed))
    if (again?.text === item.text) used = tried
    else useItem(item, brief, questions, used)
  }
  return { slots: left, used }
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
