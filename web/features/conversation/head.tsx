import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { DraftKind } from '../../../server/domain/draft-kind.ts'
import type { Conversation } from '../../requests/use-conversation.ts'
import { Title } from './title.tsx'

const tab = 'inline-flex min-h-10 items-center border-b-2 px-1 text-label whitespace-nowrap wide:text-small'

const after = { view: 'after', words: 'After the talk' } as const

/** A lesson that is planned has shown nothing yet: feedback on its plan has no evidence sheet. */
const viewsOf = {
  'conversation-plan': [{ view: undefined, words: 'The plan' }, { view: 'evidence', words: 'The evidence sheet' }, after],
  'lesson-feedback': [{ view: undefined, words: 'The feedback' }, after],
  'learning-plan': [{ view: undefined, words: 'The plan' }, { view: 'evidence', words: 'The evidence sheet' }, after],
} as const

type HeadProps = {
  conversation: Pick<Conversation, 'id' | 'title'>
  /** Coaching model, approach, goal: one line. */
  about: string
  status: string | null
  view: 'evidence' | 'after' | undefined
  /** What kind of draft there is to look at; null while there is none. */
  kind: DraftKind | null
  /** The one thing to do with the whole. */
  action: ReactNode
  /** Other plans, to look at or to put beside. */
  others: ReactNode
  /** Null until it is known. */
  whoSees: string | null
}

/** What the conversation is about, how far it is, what to do with the whole, and the ways to look at it. */
export function Head({ conversation, about, status, view, kind, action, others, whoSees }: HeadProps) {
  return (
    <header className={`mb-5 ${view ? 'print:hidden' : ''}`}>
      <div className="flex flex-wrap items-start gap-x-8 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <Title conversation={conversation} />
          <p className="mt-1 max-w-[90ch] text-ink-2 first-letter:uppercase">
            {about}{' '}
            <span className="text-label max-wide:block print:hidden">
              {about && whoSees && <span className="max-wide:hidden">· </span>}
              {whoSees && `Who can see this: ${whoSees}`}
            </span>
          </p>
        </div>
        {(status || action) && (
          <div className="flex items-center gap-x-4 gap-y-2 max-wide:w-full max-wide:flex-wrap print:hidden">
            {status && <p className="text-small text-ink-2 tabular-nums max-wide:basis-full">{status}</p>}
            {action}
          </div>
        )}
      </div>
      {kind && (
        <div className="mt-3 flex flex-wrap items-center gap-x-6 border-rule wide:border-b print:hidden">
          <nav
            aria-label="Ways to look at it"
            className="flex flex-1 gap-3 overflow-x-auto max-wide:basis-full max-wide:border-b max-wide:border-rule wide:gap-6"
          >
            {viewsOf[kind].map((one) => (
              <Link
                key={one.words}
                from="/conversations/$id"
                to="."
                search={({ draft }) => ({ draft, view: one.view })}
                replace
                aria-current={view === one.view ? 'page' : undefined}
                className={`${tab} ${view === one.view ? 'border-act font-semibold' : 'border-transparent text-ink-2 hover:text-ink'}`}
              >
                {one.words}
              </Link>
            ))}
          </nav>
          <div className="flex flex-wrap items-center gap-x-5">{others}</div>
        </div>
      )}
    </header>
  )
}
