import type { Brief } from '../../../domain/brief.ts'
import type { ComposedItem } from '../../../domain/draft-item.ts'
import { focusName } from '../../../domain/focus-names.ts'
import type { Wish } from '../../drafter.ts'
import type { Bank } from '../compose-slot.ts'
import type { Section } from './candidate.ts'
import { cleannessFor } from './clean.ts'
import { chosenFor, everythingFor, itemFrom, wordsFor } from './compose.ts'

const sections: Section[] = ['strengths', 'wonderings', 'suggestions', 'before-the-lesson']
const mostCore = 3

/**
 * Composes feedback on a lesson plan without a language model: two or three strengths, what the plan leaves open, at most three suggestions, and
 * questions for a short talk. Of feedback that is there in part the rest. The same brief gives the same, to the letter.
 */
export async function* composeFeedback(brief: Brief, bank: Bank, seed: string, signal?: AbortSignal): AsyncGenerator<ComposedItem> {
  const all = chosenFor({ ...brief, written: [] }, bank, seed)
  const clean = cleannessFor(brief, bank.strategies)
  const written = brief.written.map(({ text }) => text)
  for (const section of sections) {
    const own = all.filter(({ candidate }) => candidate.section === section)
    const there = brief.written.filter(({ group }) => group === section)
    let left = own.length - there.length
    for (const [at, taken] of own.entries()) {
      signal?.throwIfAborted()
      const { candidate, text } = taken
      if (left <= 0 || written.some((words) => candidate.texts.includes(words)) || clean.isAlike(candidate, text, written)) continue
      const item = await itemFrom(taken, brief, bank)
      if (!item) continue
      left -= 1
      yield { ...item, core: section === 'wonderings' && at < mostCore, fiveMinutes: at === 0 }
    }
  }
}

/** One more, or another in place of one: a wondering, a suggestion, a strength or a question that is not there and was not. Null where all has been said. */
export async function anotherForFeedback(brief: Brief, wish: Wish, bank: Bank, seed: string): Promise<ComposedItem | null> {
  const { place, focus, gentler, avoid } = wish
  const clean = cleannessFor(brief, bank.strategies)
  const said = [...avoid, ...brief.written.map(({ text }) => text)]
  const isWanted = wantedSection(wish)
  const fresh = everythingFor(brief, bank, seed).filter(
    (candidate) =>
      isWanted(candidate.section) &&
      (focus === null || candidate.focus.includes(focus)) &&
      !candidate.texts.some((text) => said.includes(text)),
  )
  for (const candidate of fresh) {
    const text = wordsFor(candidate, said, clean)
    const item = text === null ? null : await itemFrom({ candidate, text }, brief, bank)
    if (!item) continue
    const asked = [...(focus ? [`one about ${focusName[focus]}`] : []), ...(gentler ? ['a gentler one'] : [])]
    const rationale = asked.length > 0 ? `You asked for ${asked.join(', and ')}. ${item.rationale}` : item.rationale
    const marks = { core: place?.core ?? false, fiveMinutes: place?.fiveMinutes ?? false }
    return { ...item, ...marks, rationale, group: place?.group ?? item.group }
  }
  return null
}

/** An offer pushes by its nature: what is gentler than that is a question. */
function wantedSection({ place, gentler }: Wish): (section: Section) => boolean {
  if (place === null) return (section) => section !== 'suggestions'
  if (place.kind === 'appreciation') return (section) => section === 'strengths'
  if (place.kind === 'offer' && !gentler) return (section) => section === 'suggestions'
  if (place.kind === 'question' && place.group === 'before-the-lesson') return (section) => section === 'before-the-lesson'
  return (section) => section === 'wonderings'
}
