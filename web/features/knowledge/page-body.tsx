import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { KnowledgePage } from '../../requests/knowledge.ts'
import { anchorOf } from '../../shared/anchor-of.ts'
import { DraftWith } from './draft-with.tsx'
import { partedAt, placesOf, type Section, sectionsOf } from './places.ts'
import { type Block, blocksOf } from './prose/blocks.ts'
import { Prose } from './prose/prose.tsx'

type PageBodyProps = { page: KnowledgePage; anchor: string; facts: ReactNode; children: ReactNode }

/** Whether an anchor is that of a passage; those of sections have no number. */
const isPassage = (anchor: string): boolean => /\/\d+$/.test(anchor)

/** The prose of a page with its contents beside it, and the passage that the address leads to. `children` stand below it. */
export function PageBody({ page, anchor, facts, children }: PageBodyProps) {
  const { title, body, passages } = page
  // The title is the page's own.
  const blocks = blocksOf(body).filter((block) => !(block.type === 'heading' && block.depth === 1 && block.text === title))
  const places = placesOf(body, passages)
  const sections = sectionsOf(blocks, passages, places)
  const idOf = (block: Block) => sections.find(({ start }) => start === block.start)?.anchor
  const cited = isPassage(anchor) ? passages.find(({ key }) => anchorOf(key) === anchor) : undefined
  const place = cited && places.get(cited.key)
  const { before, passage, after } = place ? partedAt(blocks, place) : { before: blocks, passage: [], after: [] }

  return (
    <div className="min-[72rem]:grid min-[72rem]:grid-cols-[42rem_14rem] min-[72rem]:justify-between">
      <div className="max-w-[42rem]">
        {isPassage(anchor) && !place && <Revised />}
        {facts}
        <article aria-label={title} className="mt-2 text-[1rem] leading-[1.65]">
          <Prose blocks={before} idOf={idOf} />
          {passage.length > 0 && (
            <section
              id={anchor}
              tabIndex={-1}
              aria-label="The passage you came for"
              className="-mx-3 my-3 scroll-mt-24 rounded-card bg-act-soft px-3 py-1 wide:-mx-5 wide:px-5 print:mx-0 print:border-l-2 print:border-rule-2 print:bg-transparent"
            >
              <Prose blocks={passage} idOf={idOf} />
              <div className="mb-3">
                <DraftWith page={page} look="quiet" />
              </div>
            </section>
          )}
          <Prose blocks={after} idOf={idOf} />
        </article>
        {children}
      </div>
      {sections.length > 2 && <Contents id={page.id} sections={sections} />}
    </div>
  )
}

/** Only where there is room beside the page. */
const Contents = ({ id, sections }: { id: string; sections: Section[] }) => (
  <nav aria-label="On this page" className="sticky top-8 mt-8 hidden self-start min-[72rem]:block print:hidden">
    <p className="mb-1 text-label font-semibold text-ink-2">On this page</p>
    <ul className="text-small">
      {sections.map(({ anchor, title }) => (
        <li key={anchor}>
          <Link
            to="/knowledge/$id"
            params={{ id }}
            hash={anchor}
            replace
            className="inline-flex min-h-8 items-center text-ink-2 underline-offset-4 hover:text-ink hover:underline"
          >
            {title}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)

const Revised = () => (
  <p role="status" className="mt-6 rounded-small bg-warn-soft px-4 py-2 text-small text-warn">
    The passage you came for isn’t on this page any more: it has been revised since. A plan that cites it still shows the words it cited.
  </p>
)
