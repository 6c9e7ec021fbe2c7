import type { KnowledgePage, SourceLine } from '../domain/knowledge-page.ts'
import type { OwnDocument } from '../domain/own-document.ts'
import type { Passage, PassageKind } from '../domain/passage.ts'
import { documentsOf } from './documents-of.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import { type PageHead, pageHeads } from './page-facts.ts'

/** The knowledge as it is browsed. */
export type Browsable = { readonly base: KnowledgeBase; readonly passages: readonly Passage[] }

/** All pages, family by family; `count` is how many there are, for the question bank how many questions. */
export function sourceFamilies({ base }: Pick<Browsable, 'base'>): { kind: PassageKind; count: number; sources: SourceLine[] }[] {
  const families = new Map<PassageKind, SourceLine[]>()
  for (const page of pageHeads(base)) families.set(page.kind, [...(families.get(page.kind) ?? []), lineOf(page)])
  return [...families].map(([kind, sources]) => ({ kind, count: kind === 'question' ? base.questions.length : sources.length, sources }))
}

/** A page to be read, its passages in the order in which they stand on it; null where there is none of this id. */
export function readPage({ base, passages }: Browsable, id: string): KnowledgePage | null {
  const pages = pageHeads(base)
  const page = pages.find((one) => one.id === id)
  if (!page) return null
  return {
    ...lineOf(page),
    body: documentsOf(base).find(({ sourceId }) => sourceId === id)?.body ?? '',
    facts: page.facts,
    sources: page.sources,
    passages: passages
      .filter(({ sourceId }) => sourceId === id)
      .map(({ key, heading, text }) => ({ key, heading, text, isFlagged: false })),
    related: relatedTo(page, pages).map(lineOf),
  }
}

type OwnPassage = KnowledgePage['passages'][number]

/** A document that somebody added, as one who may see it reads it. */
export function documentPage(document: OwnDocument, passages: OwnPassage[], viewerId: string): KnowledgePage {
  const { id, ownerId, title, kind: keptAs, fileName, sharedWith, state, hidden, notes, updatedAt } = document
  return {
    id,
    kind: 'document',
    title,
    line: fileName ?? 'Pasted text',
    body: '',
    facts: { kind: 'document', keptAs, isYours: ownerId === viewerId, fileName, sharedWith, state, hidden, notes, updatedAt },
    sources: [],
    passages: passages.map(({ key, heading, text, isFlagged }) => ({ key, heading, text, isFlagged })),
    related: [],
  }
}

const lineOf = ({ id, kind, title, line }: PageHead): SourceLine => ({ id, kind, title, line })

/** More would be a list to work through. */
const mostRelated = 8

/** The pages that a page names, those that name it, and for a strategy those on the same focus first of all. */
function relatedTo(page: PageHead, pages: PageHead[]): PageHead[] {
  const named = page.names.flatMap((id) => pages.find((one) => one.id === id) ?? [])
  const naming = pages.filter((one) => one.names.includes(page.id))
  const alike = pages.filter((one) => one !== page && firstFocus(one) !== null && firstFocus(one) === firstFocus(page))
  return [...new Set([...named, ...naming, ...alike])].slice(0, mostRelated)
}

const firstFocus = ({ facts }: PageHead) => (facts.kind === 'strategy' ? (facts.focus[0] ?? null) : null)
