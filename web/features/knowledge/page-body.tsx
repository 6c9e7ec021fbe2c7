import { Link } from '@tanstack/react-router'
import { type ComponentProps, type ReactNode, useMemo } from 'react'
import type { KnowledgePage } from '../../requests/knowledge.ts'
import { anchorOf } from '../../shared/anchor-of.ts'
import { DraftWith } from './draft-with.tsx'
import { ledTo, placesOf, type Section, sectionsOf } from './places.ts'
import { Prose } from './prose/prose.tsx'

type PageBodyProps = { page: KnowledgePage; anchor: string; facts: ReactNode; children: ReactNode }

/** Whether an anchor is that of a passage; those of sections have no number. */
const isPassage = (anchor: string): boolean => /\/\d+$/.test(anchor)

/** The prose of a page with its contents beside it, and the passage that the address leads to. `children` stand below it. */
export function PageBody({ page, anchor, facts, children }: PageBodyProps) {
  const { title, body, passages } = page
  const sections = useMemo(() => sectionsOf(passages), [passages])
  const place = useMemo(() => placeOfAnchor(body, passages, anchor), [body, passages, anchor])
  const plugins = useMemo(() => [ledTo({ title, sections, passage: place && { anchor, place } })], [title, sections, anchor, place])
  const elements = useMemo(() => ({ section: cameFor(page) }), [page])

  return (
    <div className="min-[72rem]:grid min-[72rem]:grid-cols-[42rem_14rem] min-[72rem]:justify-between">
      <div className="max-w-[42rem]">
        {isPassage(anchor) && !place && <Revised />}
        {facts}
        <article aria-label={title} className="mt-2 text-[1rem] leading-[1.65]">
          <Prose markdown={body} plugins={plugins} elements={elements} />
        </article>
        {children}
      </div>
      {sections.length > 2 && <Contents id={page.id} sections={sections} />}
    </div>
  )
}

function placeOfAnchor(body: string, passages: KnowledgePage['passages'], anchor: string) {
  const cited = isPassage(anchor) ? passages.find(({ key }) => anchorOf(key) === anchor) : undefined
  return (cited && placesOf(body, passages).get(cited.key)) ?? null
}

/** The passage that the address leads to, with the way to draft with its page. */
const cameFor = (page: KnowledgePage) =>
  function CameFor({ id, children }: ComponentProps<'section'>) {
    return (
      <section
        id={id}
        tabIndex={-1}
        aria-label="The passage you came for"
        className="-mx-3 my-3 scroll-mt-24 rounded-card bg-act-soft px-3 py-1 wide:-mx-5 wide:px-5 print:mx-0 print:border-l-2 print:border-rule-2 print:bg-transparent"
      >
        {children}
        <div className="mb-3">
          <DraftWith page={page} look="quiet" />
        </div>
      </section>
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
            className="inline-flex min-h-8 items-center pointer-coarse:min-h-11 text-ink-2 underline-offset-4 hover:text-ink hover:underline"
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
