import type { Brief } from '../../domain/brief.ts'
import type { ComposedItem } from '../../domain/draft-item.ts'
import type { BankQuestion } from '../../domain/question-bank.ts'
import type { Strategy } from '../../domain/strategy.ts'
import { placeOf, standsOn } from '../item.ts'
import type { Slot } from '../outline.ts'
import { appreciation } from './appreciation.ts'
import { type Choice, chooseAnchored, chooseGeneral, type Used, use } from './choose.ts'
import { cite, type Similarity } from './cite.ts'
import { openingFromTalk, promiseOf } from './last-talk.ts'
import { chooseOpening } from './opening.ts'
import { rationaleFor } from './rationale.ts'
import { replyFor, replyToFine, replyToNotYet, replyToTellMe } from './replies.ts'
import { offer, practice } from './strategy-items.ts'

/** What the built-in drafter composes from. */
export type Bank = { questions: BankQuestion[]; strategies: Strategy[]; similarity: Similarity }

/** Fills a place of a plan with what fits it best and is new to the plan; null where nothing is. */
export type ComposeSlot = (slot: Slot, brief: Brief, used: Used, seed: string) => Promise<ComposedItem | null>

/** Fills places from a question bank and strategies, marking in `used` what it took. */
export function slotComposer({ questions, strategies, similarity }: Bank): ComposeSlot {
  return async function composeSlot(slot, brief, used, seed) {
    switch (slot.fill) {
      case 'opening':
        return (await fromLastTalk(slot, brief, used, seed)) ?? opening(slot, brief, used, seed)
      case 'anchored':
        return question(slot, brief, used, seed)
      case 'general':
        return fromChoice(chooseGeneral(slot, brief, questions, used, seed), slot, brief, used)
      case 'appreciation':
        return appreciated(slot, brief, used)
      case 'offer':
        return offer(slot, brief, strategies, seed)
      case 'practice':
        return practice(slot, brief, strategies, seed)
      case 'agreement':
        return agreement(slot, brief, used, seed)
    }
  }

  async function fromLastTalk(slot: Slot, brief: Brief, used: Used, seed: string): Promise<ComposedItem | null> {
    const opens = openingFromTalk(brief, used.texts, seed)
    if (!opens) return null
    used.texts.push(opens.text)
    const passages = await cite(opens.text, [], slot, brief, strategies, similarity)
    const replies = [replyToNotYet(seed), replyToFine(seed)]
    return { kind: 'question', purpose: 'invite', ...placeOf(slot), ...standsOn([], passages), ...opens, replies }
  }

  async function opening(slot: Slot, brief: Brief, used: Used, seed: string): Promise<ComposedItem | null> {
    const opens = chooseOpening(slot, brief, questions, used, seed)
    const item = opens && (await fromChoice(opens.choice, slot, brief, used))
    if (!item) return null
    const rationale = [item.rationale, promiseOf(brief)].filter(Boolean).join(' ')
    return { ...item, text: opens.before + item.text, rationale, replies: [replyToFine(seed)] }
  }

  async function question(slot: Slot, brief: Brief, used: Used, seed: string): Promise<ComposedItem | null> {
    const anchored = chooseAnchored(slot, brief, questions, used, seed)
    // Without notes nothing is anchored; a stage is not left empty for that.
    if (!anchored && !slot.core && !(slot.isOnlyOne && brief.evidence.length === 0)) return null
    const item = await fromChoice(anchored ?? chooseGeneral(slot, brief, questions, used, seed), slot, brief, used)
    if (!item) return null
    if (slot.stage.arc.includes('possibilities')) return { ...item, replies: [replyToTellMe(seed)] }
    return slot.core ? { ...item, replies: replyFor(anchored?.noticing?.kind ?? null, seed) } : item
  }

  async function agreement(slot: Slot, brief: Brief, used: Used, seed: string): Promise<ComposedItem | null> {
    const choice = chooseGeneral(slot, brief, questions, used, seed)
    const item = await fromChoice(choice, slot, brief, used)
    return item && ({ ...item, kind: 'agreement', purpose: 'commit' } satisfies ComposedItem)
  }

  async function fromChoice(choice: Choice | null, slot: Slot, brief: Brief, used: Used): Promise<ComposedItem | null> {
    if (!choice) return null
    use(choice, used)
    const { question, noticing, text } = choice
    const wanted = slot.focus === null ? [] : [slot.focus]
    const shared = noticing ? [...question.focus.filter((area) => noticing.focus.includes(area)), ...noticing.focus] : []
    const focus = [...new Set([...wanted, ...shared])]
    const passages = await cite(text, focus, slot, brief, strategies, similarity)
    return {
      kind: 'question',
      purpose: question.purpose ?? 'examine',
      ...placeOf(slot),
      text,
      ...standsOn(noticing?.evidence ?? [], passages),
      rationale: rationaleFor(choice, slot, brief),
      listenFor: question['listen-for'],
      followUp: question['follow-up'],
    }
  }

  async function appreciated(slot: Slot, brief: Brief, used: Used): Promise<ComposedItem | null> {
    const found = appreciation(slot, brief, questions, used)
    if (!found) return null
    use(found, used)
    const passages = await cite(found.text, found.noticing.focus.slice(0, 1), slot, brief, strategies, similarity)
    return {
      kind: 'appreciation',
      purpose: null,
      ...placeOf(slot),
      text: found.text,
      ...standsOn(found.noticing.evidence, passages),
      rationale: rationaleFor(found, slot, brief),
      listenFor: found.question['listen-for'],
      followUp: found.question['follow-up'],
    }
  }
}
