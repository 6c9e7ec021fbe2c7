import type { Brief } from '../../domain/brief.ts'
import type { ComposedItem } from '../../domain/draft-item.ts'
import { focusName } from '../../domain/focus-names.ts'
import type { Strategy } from '../../domain/strategy.ts'
import type { Wish } from '../drafter.ts'
import type { Slot } from '../outline.ts'
import { wishedSlots } from '../wished-slots.ts'
import { nothingUsed, type Used } from './choose.ts'
import { type Bank, slotComposer } from './compose-slot.ts'
import { useItem, useText } from './taken-up.ts'

/**
 * One item as wished for: on evidence the plan does not stand on yet, else a question that stands by itself, else another
 * question about the same evidence. Null where all that the bank and the notes hold has been given.
 */
export async function composeAnother(brief: Brief, wish: Wish, bank: Bank, seed: string): Promise<ComposedItem | null> {
  const used = nothingUsed()
  for (const item of brief.written) useItem(item, brief, bank.questions, used)
  for (const text of wish.avoid) useText(text, brief, bank.questions, used)
  const asked: Brief = wish.gentler ? { ...brief, approach: 'facilitative' } : brief
  for (const slot of wishedSlots(wish, brief)) {
    for (const attempt of attemptsAt(slot, wish, bank, used)) {
      const item = await slotComposer(attempt.bank)(attempt.slot, asked, attempt.used, `${seed} ${wish.avoid.length}`)
      if (item)
        return { ...item, core: wish.place?.core ?? false, fiveMinutes: wish.place?.fiveMinutes ?? false, rationale: reason(item, wish) }
    }
  }
  return null
}

const reason = ({ rationale }: ComposedItem, { focus, gentler }: Wish): string => {
  const asked = [...(focus ? [`one about ${focusName[focus]}`] : []), ...(gentler ? ['a gentler one'] : [])]
  return asked.length > 0 ? `You asked for ${asked.join(', and ')}. ${rationale}` : rationale
}

type Attempt = { slot: Slot; bank: Bank; used: Used }

/** The ways to fill a slot, the best first. */
function attemptsAt(slot: Slot, wish: Wish, bank: Bank, used: Used): Attempt[] {
  const anyEvidence = { ...used, evidence: new Set<string>() }
  if (slot.fill !== 'anchored' && slot.fill !== 'general') {
    const left = { ...bank, strategies: bank.strategies.filter((strategy) => suits(strategy, wish)) }
    const chosen = slot.fill === 'offer' || slot.fill === 'practice' ? left : bank
    return [used, anyEvidence].map((usedUp) => ({ slot, bank: chosen, used: usedUp }))
  }
  const withQuestions = (isAnchored: boolean): Bank => ({
    ...bank,
    questions: bank.questions.filter((question) => (question.anchored !== null) === isAnchored),
  })
  // A core slot takes a general question where it finds no evidence to ask about, and here there is none to find.
  const general = { slot: { ...slot, fill: 'anchored' as const, core: true }, bank: withQuestions(false), used }
  const [onNew, onAny] = [used, anyEvidence].map((usedUp) => ({
    slot: { ...slot, fill: 'anchored' as const },
    bank: withQuestions(true),
    used: usedUp,
  })) as [Attempt, Attempt]
  if (wish.focus !== null) return [onNew, onAny, general]
  return slot.fill === 'general' ? [general, onNew, onAny] : [onNew, general, onAny]
}

// What was offered once is not offered again, in whatever company.
const suits = ({ option, step, focus }: Strategy, wish: Wish): boolean =>
  (wish.focus === null || focus.includes(wish.focus)) &&
  !wish.avoid.some((text) => [option, step].some((words) => text.toLowerCase().includes(words.toLowerCase())))
