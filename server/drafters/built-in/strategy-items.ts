import type { Brief } from '../../domain/brief.ts'
import type { ComposedItem } from '../../domain/draft-item.ts'
import type { Strategy } from '../../domain/strategy.ts'
import { placeOf, standsOn } from '../item.ts'
import type { Slot } from '../outline.ts'
import { offerText, practiceText, strategiesThatFit } from './offer.ts'

/** Two options that fit and are not at work in the notes; null where there are no two. */
export function offer(slot: Slot, brief: Brief, strategies: Strategy[], seed: string): ComposedItem | null {
  const [first, second] = strategiesThatFit(brief, strategies, seed)
  if (!first || !second) return null
  return fromStrategies('offer', offerText(first, second, seed), [first, second], slot, brief)
}

/** One named step that fits, with its reason; null where there is none. */
export function practice(slot: Slot, brief: Brief, strategies: Strategy[], seed: string): ComposedItem | null {
  const [first] = strategiesThatFit(brief, strategies, seed)
  return first ? fromStrategies('practice', practiceText(first, seed), [first], slot, brief) : null
}

function whyChosen([first, second]: Strategy[], { drawOn }: Brief): string {
  if (first?.id !== drawOn) return 'chosen for this focus'
  return second ? 'the first because you asked for it, the second for the same focus' : 'you asked for it'
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
    ...placeOf(slot),
    text,
    ...standsOn(evidence, passages),
    rationale: `${chosen.map((strategy) => strategy.title).join(' and ')}: ${whyChosen(chosen, brief)}, and nothing in your notes shows ${chosen.length > 1 ? 'either' : 'it'} at work yet.`,
    listenFor: 'whether the teacher takes it up, changes it, or has something better',
    followUp: 'What would you change about it so that it is yours?',
  }
}
