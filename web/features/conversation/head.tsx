import { Link } from '@tanstack/react-router'
import { useCoachingModels } from './coaching-models.ts'
import { type DraftSoFar, titleOf } from './draft-so-far.ts'

const tab = 'inline-flex min-h-10 items-center border-b-2 px-1 text-small'

/** What the conversation is about, and the two ways to look at it. */
export function Head({ draft, view }: { draft: DraftSoFar; view: 'plan' | 'evidence' }) {
  const model = useCoachingModels().data?.find(({ id }) => id === draft.request.coachingModel)
  const goal = draft.request.goal ?? draft.sheet?.goal
  const context = draft.sheet?.context.map(({ value }) => value) ?? []
  const line = [model?.title, draft.approach, ...context, goal && `goal: ${goal}`].filter(Boolean).join(' · ')
  const { id } = draft
  return (
    <header className={`mb-4 ${view === 'evidence' ? 'print:hidden' : ''}`}>
      <h1 className="font-serif text-[1.375rem] leading-tight font-semibold tracking-tight wide:text-title">{titleOf(draft)}</h1>
      <p className="mt-1 max-w-[90ch] text-ink-2">{line}</p>
      <nav aria-label="Ways to look at it" className="mt-3 flex gap-6 border-b border-rule print:hidden">
        <Link
          to="/conversations/$id"
          params={{ id }}
          search={{}}
          replace
          aria-current={view === 'plan' ? 'page' : undefined}
          className={`${tab} ${view === 'plan' ? 'border-act font-semibold' : 'border-transparent text-ink-2 hover:text-ink'}`}
        >
          The plan
        </Link>
        <Link
          to="/conversations/$id"
          params={{ id }}
          search={{ view: 'evidence' }}
          replace
          aria-current={view === 'evidence' ? 'page' : undefined}
          className={`${tab} ${view === 'evidence' ? 'border-act font-semibold' : 'border-transparent text-ink-2 hover:text-ink'}`}
        >
          The evidence sheet
        </Link>
      </nav>
    </header>
  )
}
