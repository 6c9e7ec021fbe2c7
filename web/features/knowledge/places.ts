import type { KnowledgePage } from '../../requests/knowledge.ts'
import { anchorOf } from '../../shared/anchor-of.ts'
import { type Content, type Element, isElement, type Tree, wordsOf } from './prose/tree.ts'

type Passage = KnowledgePage['passages'][number]
type Place = { start: number; end: number }

/** Where passages stand in the text of their page, in its order; one that is not found in it has no place. */
export function placesOf(body: string, passages: Pick<Passage, 'key' | 'text'>[]): Map<string, Place> {
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

export type Section = { anchor: string; title: string }

/** The sections of a page, by the beginning of the keys of their passages, and as the headings of those name them: "GROW · Goal · Why". */
export function sectionsOf(passages: Pick<Passage, 'key' | 'heading'>[]): Section[] {
  const sections = new Map<string, string>()
  for (const { key, heading } of passages) {
    const [anchor, ...rest] = anchorOf(key).split('/')
    const title = heading.split(' · ')[1]
    if (anchor && title && rest.length > 0 && !sections.has(anchor)) sections.set(anchor, title)
  }
  return [...sections].map(([anchor, title]) => ({ anchor, title }))
}

type Led = { title: string; sections: Section[]; passage: { anchor: string; place: Place } | null }

/**
 * For rehype: a page without its title, which stands above it; its sections with the ids that are led to; and the passage that somebody
 * came for, in whole blocks, in an element of its own.
 */
export const ledTo =
  ({ title, sections, passage }: Led) =>
  () =>
  (tree: Tree) => {
    const open = new Map(sections.map((section) => [section.title, section.anchor]))
    tree.children = tree.children.filter((node) => !(isElement(node, 'h1') && wordsOf(node) === title))
    for (const node of tree.children) {
      const words = wordsOf(node)
      const anchor = isElement(node, 'h2') && open.get(words)
      if (!anchor) continue
      node.properties.id = anchor
      open.delete(words)
    }
    if (passage) tree.children = inOne(tree.children, passage)
  }

function inOne(blocks: Content[], { anchor, place }: NonNullable<Led['passage']>): Content[] {
  const isIn = ({ position }: Content) =>
    position !== undefined && (position.end.offset ?? 0) > place.start && (position.start.offset ?? 0) < place.end
  const first = blocks.findIndex(isIn)
  const last = blocks.findLastIndex(isIn)
  if (first < 0) return blocks
  const children = blocks.slice(first, last + 1) as Element['children']
  return [
    ...blocks.slice(0, first),
    { type: 'element', tagName: 'section', properties: { id: anchor }, children },
    ...blocks.slice(last + 1),
  ]
}
