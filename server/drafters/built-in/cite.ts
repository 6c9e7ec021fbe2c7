import type { Brief } from '../../domain/brief.ts'
import type { FocusArea } from '../../domain/focus.ts'
import type { CitedPassage } from '../../domain/passage.ts'
import type { Strategy } from '../../domain/strategy.ts'
import type { Slot } from '../outline.ts'

/** How near each of `others` is to `text` in meaning, −1 to 1. */
export type Similarity = (text: string, others: string[]) => Promise<number[]>

/** In cosine: how much farther from an item a passage of the page that was asked for may be than another. */
const aboutAsNear = 0.1

/**
 * The passage behind an item: of the strategies on its focus and of what people have added, or of the coaching model's stage, the one nearest in meaning.
 * The page that the coach asked to draw on comes first where it is about as near.
 * An item that stands on nothing in the notes rests on the stage alone.
 */
export async function cite(
  text: string,
  focus: FocusArea[],
  slot: Slot,
  brief: Brief,
  strategies: Strategy[],
  similarity: Similarity,
): Promise<string[]> {
  const onFocus = (passage: CitedPassage) =>
    strategies.some((strategy) => strategy.id === passage.sourceId && strategy.focus.some((area) => focus.includes(area)))
  const ofStage = (passage: CitedPassage) => passage.sourceId === brief.coachingModel.id && passage.heading.includes(slot.stage.title)
  const isAskedFor = (passage: CitedPassage) => passage.sourceId === brief.drawOn
  const candidates =
    focus.length > 0 ? brief.passages.filter((passage) => onFocus(passage) || passage.kind === 'document' || isAskedFor(passage)) : []
  const pool = candidates.length > 0 ? candidates : brief.passages.filter(ofStage)
  if (pool.length === 0) return []
  const scores = await similarity(
    text,
    pool.map((passage) => `${passage.heading}: ${passage.text}`),
  )
  const preferred = scores.map((score, at) => (pool[at] && isAskedFor(pool[at]) ? score + aboutAsNear : score))
  const best = preferred.indexOf(Math.max(...preferred))
  return pool[best] ? [pool[best].label] : []
}
