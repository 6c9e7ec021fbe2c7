import type { ComposedItem } from '../../domain/draft-item.ts'
import type { BankQuestion } from '../../domain/question-bank.ts'
import type { Strategy } from '../../domain/strategy.ts'
import type { Brief, Drafter } from '../drafter.ts'
import { appreciation } from './appreciation.ts'
import { type Choice, chooseAnchored, chooseGeneral, isClean, nothingUsed, type Used, use } from './choose.ts'
import { cite, type Similarity } from './cite.ts'
import { goalSentence } from './goal.ts'
import { offerText, practiceText, strategiesThatFit } from './offer.ts'
import { outline, type Slot } from './outline.ts'
import { rationaleFor } from './rationale.ts'
import { fitsInOneBreath } from './realise.ts'
import { replyFor, replyToFine, replyToTellMe } from './replies.ts'
import { seeded } from './seed.ts'

type Knowledge = { questions: BankQuestion[]; strategies: Strategy[]; similarity: Similarity }

/**
 * Composes without a language model: each slot of the outline takes the question of the bank and the noticing that fit it
 * and each other best. The same brief gives the same plan, to the letter.
 */
export function builtInDrafter({ questions, strategies, similarity }: Knowledge): Drafter {
  return {
    name: 'built-in',
    version: '1',
    async *compose(brief, signal) {
      const seed = String(seeded(...brief.evidence.map((span) => span.text), brief.goal ?? ''))
      const used = nothingUsed()
      for (const slot of outline(brief)) {
        signal?.throwIfAborted()
        const item = await composeSlot(slot, brief, used, seed)
        if (item) yield item
      }
    },
  }

  async function composeSlot(slot: Slot, brief: Brief, used: Used, seed: string): Promise<ComposedItem | null> {
    switch (slot.fill) {
      case 'opening':
        return opening(slot, brief, used, seed)
      case 'anchored':
        return question(slot, brief, used, seed)
      case 'general':
        return fromChoice(chooseGeneral(slot, brief, questions, used, seed), slot, brief, used)
      case 'appreciation':
        return appreciated(slot, brief, used)
      case 'offer':
        return offer(slot, brief, seed)
      case 'practice':
        return practice(slot, brief, seed)
      case 'agreement':
        return agreement(slot, brief, used, seed)
    }
  }

  async function opening(slot: Slot, brief: Brief, used: Used, seed: string) {
    const ownWords = chooseAnchored(
      slot,
      { ...brief, noticings: brief.noticings.filter(({ kind }) => kind === 'reflection') },
      questions,
      used,
      seed,
    )
    const begun = await fromChoice(ownWords, slot, brief, used)
    if (begun) return { ...begun, replies: [replyToFine(seed)] }
    const reminder = brief.goal === null ? '' : `${goalSentence(brief.goal, seed)} `
    const suits = (question: BankQuestion) =>
      fitsInOneBreath(reminder + question.text) &&
      !(reminder && namesTheGoal.test(question.text)) &&
      isClean({ question, text: reminder + question.text }, brief.approach)
    const choice = chooseGeneral(slot, brief, questions, used, seed, suits)
    if (choice) return openWith(choice, reminder)
    // A goal that can't be said in one breath, or that a rule would stumble over, is named and not repeated.
    const unreminded = chooseGeneral(slot, brief, questions, used, seed)
    return unreminded && openWith(unreminded, '')

    async function openWith(chosen: Choice, before: string) {
      const item = await fromChoice(chosen, slot, brief, used)
      return item && { ...item, text: before + item.text, replies: [replyToFine(seed)] }
    }
  }

  async function question(slot: Slot, brief: Brief, used: Used, seed: string) {
    const anchored = chooseAnchored(slot, brief, questions, used, seed)
    if (!anchored && !slot.core) return null
    const item = await fromChoice(anchored ?? chooseGeneral(slot, brief, questions, used, seed), slot, brief, used)
    if (!item) return null
    if (slot.stage.arc.includes('possibilities')) return { ...item, replies: [replyToTellMe(seed)] }
    return slot.core ? { ...item, replies: replyFor(anchored?.noticing?.kind ?? null, seed) } : item
  }

  async function agreement(slot: Slot, brief: Brief, used: Used, seed: string) {
    const choice = chooseGeneral(slot, brief, questions, used, seed)
    const item = await fromChoice(choice, slot, brief, used)
    return item && ({ ...item, kind: 'agreement', purpose: 'commit' } satisfies ComposedItem)
  }

  async function fromChoice(choice: Choice | null, slot: Slot, brief: Brief, used: Used): Promise<ComposedItem | null> {
    if (!choice) return null
    use(choice, used)
    const { question, noticing, text } = choice
    const focus = noticing ? [...new Set([...question.focus.filter((area) => noticing.focus.includes(area)), ...noticing.focus])] : []
    const passages = await cite(text, focus, slot, brief, strategies, similarity)
    return {
      kind: 'question',
      purpose: question.purpose ?? 'examine',
      ...common(slot),
      text,
      evidence: noticing?.evidence ?? [],
      passages,
      unsourced: missing(noticing?.evidence ?? [], passages),
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
      ...common(slot),
      text: found.text,
      evidence: found.noticing.evidence,
      passages,
      unsourced: missing(found.noticing.evidence, passages),
      rationale: rationaleFor(found, slot, brief),
      listenFor: found.question['listen-for'],
      followUp: found.question['follow-up'],
    }
  }

  function offer(slot: Slot, brief: Brief, seed: string): ComposedItem | null {
    const [first, second] = strategiesThatFit(brief, strategies, seed)
    if (!first || !second) return null
    return fromStrategies('offer', offerText(first, second, seed), [first, second], slot, brief)
  }

  function practice(slot: Slot, brief: Brief, seed: string): ComposedItem | null {
    const [first] = strategiesThatFit(brief, strategies, seed)
    return first ? fromStrategies('practice', practiceText(first, seed), [first], slot, brief) : null
  }

  function fromStrategies(kind: 'offer' | 'practice', text: string, chosen: Strategy[], slot: Slot, brief: Brief): ComposedItem {
    const areas = chosen.flatMap((strategy) => strategy.focus)
    const evidence =
      brief.noticings.find(
        (noticing) => noticing.kind !== 'inference' && noticing.focus[0] !== undefined && areas.includes(noticing.focus[0]),
      )?.evidence ?? []
    const passages = chosen.flatMap((strategy) => brief.passages.find((passage) => passage.sourceId === strategy.id)?.label ?? [])
    return {
      kind,
      purpose: null,
      ...common(slot),
      text,
      evidence,
      passages,
      unsourced: missing(evidence, passages),
      rationale: `${chosen.map((strategy) => strategy.title).join(' and ')}: chosen for this focus, and nothing in your notes shows ${chosen.length > 1 ? 'either' : 'it'} at work yet.`,
      listenFor: 'whether the teacher takes it up, changes it, or has something better',
      followUp: 'What would you change about it so that it is yours?',
    }
  }
}

/** A question that says "your goal" doubles a reminder of it. */
const namesTheGoal = /\b(?:your|this|the) goal\b|working on\b|set out\b/i

const common = (slot: Slot) => ({ group: slot.stage.id, core: slot.core, fiveMinutes: slot.fiveMinutes, replies: [] })

function missing(evidence: string[], passages: string[]): ('evidence' | 'passage')[] {
  return [...(evidence.length === 0 ? (['evidence'] as const) : []), ...(passages.length === 0 ? (['passage'] as const) : [])]
}
