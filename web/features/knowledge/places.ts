import type { KnowledgePage } from '../../requests/knowledge.ts'
import { anchorOf } from '../../shared/anchor-of.ts'
import type { Block } from './prose/blocks.ts'

type Passage = Pick<KnowledgePage['passages'][number], 'key' | 'text'>
type Place = { start: number; end: number }

/** Where passages stand in the text of their page, in its order; one that is not found in it has no place. */
export function placesOf(body: string, passages: Passage[]): Map<string, Place> {
  const places = new Map<string, Place>()
  let from = 0
  for (const { key, text } of passages) {
    const place = placeOf(body, text, from)
    if (!place) continue
    places.set(key, place)
    from = place.end
  }
  return places
}

function placeOf(body: string, text: string, from: number): Place | null {
  const exactly = body.indexOf(text, from)
  if (exactly >= 0) return { start: exactly, end: exactly + text.length }
  // Cut where lines were joined: the same words, whatever is between them.
  const words = text.split(/\s+/).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const found = new RegExp(words.join('\\s+'), 'u').exec(body.slice(from))
  return found ? { start: from + found.index, end: from + found.index + found[0].length } : null
}

/** A page in parts: before a passage, the passage in whole blocks, and after it. */
export function partedAt(blocks: Block[], { start, end }: Place): { before: Block[]; passage: Block[]; after: Block[] } {
  return {
    before: blocks.filter((block) => block.end <= start),
    passage: blocks.filter((block) => block.end > start && block.start < end),
    after: blocks.filter((block) => block.start >= end),
  }
}

export type Section = { anchor: string; title: string; start: number }

/** The sections that a page's contents lead to, by the anchor that begins the keys of their passages. */
export function sectionsOf(blocks: Block[], passages: Passage[], places: Map<string, Place>): Section[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'heading' || block.depth !== 2) return []
    const first = passages.find(({ key }) => (places.get(key)?.start ?? -1) >= block.start)
    const [anchor, ...rest] = first ? anchorOf(first.key).split('/') : []
    return anchor && rest.length > 0 ? [{ anchor, title: block.text, start: block.start }] : []
  })
}
