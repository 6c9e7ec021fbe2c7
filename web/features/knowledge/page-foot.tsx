import { Link } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import type { KnowledgePage } from '../../requests/knowledge.ts'
import { dayWord } from '../../ui/in-words.ts'
import { familyWords } from './words.ts'

/** Below a page: what it rests on, where one's own plans use it, and what is near to it. */
export const PageFoot = ({ page }: { page: KnowledgePage }) => (
  <>
    {page.sources.length > 0 && (
      <Part title="Sources">
        <ul className="grid gap-1.5 text-small">
          {page.sources.map(({ author, year, title }) => (
            <li key={`${author} ${year} ${title}`}>
              {author} ({year}). <cite>{title}</cite>
            </li>
          ))}
        </ul>
      </Part>
    )}
    <UsedIn usedIn={page.usedIn} />
    {page.related.length > 0 && (
      <Part title="See also">
        <ul>
          {page.related.map(({ id, kind, title }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-3">
              <Link
                to="/knowledge/$id"
                params={{ id }}
                className="inline-flex min-h-8 items-center pointer-coarse:min-h-11 text-act underline-offset-4 hover:underline"
              >
                {title}
              </Link>
              <span className="text-label text-ink-2">{familyWords[kind].one}</span>
            </li>
          ))}
        </ul>
      </Part>
    )}
  </>
)

/** The plans of whoever reads this that stand on the page; nobody else's. */
export const UsedIn = ({ usedIn }: Pick<KnowledgePage, 'usedIn'>) => (
  <Part title="Used in your plans" printed={false}>
    {usedIn.length === 0 ? (
      <p className="text-small text-ink-2">In none so far.</p>
    ) : (
      <ul>
        {usedIn.map(({ conversationId, draftId, title, createdAt }) => (
          <li key={draftId} className="flex flex-wrap items-baseline gap-x-3">
            <Link
              to="/conversations/$id"
              params={{ id: conversationId }}
              search={{ draft: draftId }}
              className="inline-flex min-h-8 items-center pointer-coarse:min-h-11 text-act underline-offset-4 hover:underline"
            >
              {title}
            </Link>
            <time dateTime={createdAt} className="text-label text-ink-2">
              {dayWord(createdAt, new Date())}
            </time>
          </li>
        ))}
      </ul>
    )}
  </Part>
)

export function Part({ title, children, printed = true }: { title: string; children: ReactNode; printed?: boolean }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={`mt-8 border-t border-rule pt-5 ${printed ? '' : 'print:hidden'}`}>
      <h2 id={id} className="mb-2 text-small font-semibold">
        {title}
      </h2>
      {children}
    </section>
  )
}
