import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { asProblem } from '../../requests/client.ts'
import { type KnowledgePage, pageQuery } from '../../requests/knowledge.ts'
import { NotHere } from '../../shared/not-here.tsx'
import { useAnchor } from '../../shared/use-anchor.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { DocumentPassages } from './documents/document-passages.tsx'
import { DraftWith } from './draft-with.tsx'
import { Facts } from './facts.tsx'
import { PageBody } from './page-body.tsx'
import { PageFoot } from './page-foot.tsx'
import { QuestionBank } from './question-bank.tsx'
import { whoSees } from './who-sees.ts'
import { familyWords } from './words.ts'

const route = getRouteApi('/knowledge/$id')

/** One page of coaching knowledge, to be read; the address may lead to a passage of it. */
export function SourcePage() {
  const { id } = route.useParams()
  const { data: page, error, refetch } = useQuery(pageQuery(id))
  const anchor = useAnchor(page?.id)
  const problem = error && asProblem(error)
  if (problem?.status === 404) return <NotHere what="There is no such page" why="It may have been removed, or it isn’t shared with you." />
  return (
    <div className={`mx-auto max-w-[47.5rem] px-4 py-8 wide:px-6 wide:py-12 ${page?.body ? 'min-[72rem]:max-w-[68rem]' : ''}`}>
      {problem && <ProblemNote message={problem.message} next={problem.next} onRetry={() => void refetch()} />}
      {page && (
        <>
          <title>{`${page.title} · Thinking Partner`}</title>
          <PageHead page={page} />
          <Inside page={page} anchor={anchor} />
        </>
      )}
    </div>
  )
}

function Inside({ page, anchor }: { page: KnowledgePage; anchor: string }): ReactNode {
  if (page.kind === 'question') return <QuestionBank anchor={anchor} />
  if (page.kind === 'document') return <DocumentPassages page={page} anchor={anchor} />
  return (
    <PageBody page={page} anchor={anchor} facts={<Facts page={page} />}>
      <PageFoot page={page} />
    </PageBody>
  )
}

const PageHead = ({ page }: { page: KnowledgePage }) => (
  <header className="max-w-[42rem]">
    <nav aria-label="Where this is" className="mb-2 flex flex-wrap gap-x-2 text-label print:hidden">
      <Link
        to="/knowledge"
        className="inline-flex min-h-8 items-center pointer-coarse:min-h-11 text-act underline-offset-4 hover:underline"
      >
        Knowledge
      </Link>
      <span aria-hidden className="inline-flex items-center text-ink-3">
        ›
      </span>
      <Link
        to="/knowledge"
        search={{ family: page.kind }}
        className="inline-flex min-h-8 items-center pointer-coarse:min-h-11 text-act underline-offset-4 hover:underline"
      >
        {familyWords[page.kind].name}
      </Link>
    </nav>
    <h1 className="font-serif text-title font-semibold tracking-tight wide:text-hero">{page.title}</h1>
    {!page.body.includes(page.line) && <p className="mt-2 text-lead text-pretty text-ink-2">{page.line}</p>}
    <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2">
      <DraftWith page={page} look="primary" />
      <p className="text-label text-ink-2">{whoSees(page.facts)}</p>
    </div>
  </header>
)
