import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { asProblem } from '../../requests/client.ts'
import { draftQuery } from '../../requests/draft.ts'
import { useLanguageModel } from '../../requests/language-model.ts'
import { useConversation } from '../../requests/use-conversation.ts'
import { NotHere } from '../../shared/not-here.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { SeeFirst } from './see-first.tsx'

const route = getRouteApi('/conversations/$id/see-first')

/** Before a language model writes: every word that would be sent, who was replaced in it, and the decision. */
export function SeeFirstPage() {
  const { id } = route.useParams()
  const search = route.useSearch()
  const conversation = useConversation(id)
  const newest = conversation.data?.drafts.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0]
  const draftId = search.draft ?? newest?.id
  const draft = useQuery({ ...draftQuery(draftId ?? ''), enabled: draftId !== undefined })
  const languageModel = useLanguageModel()

  const failed = conversation.error ?? draft.error
  const problem = failed && asProblem(failed)
  if (problem?.code === 'request.not_found') {
    return <NotHere what="This plan isn’t here" why="The address may be mistyped, or it is someone else’s." />
  }
  if (languageModel === null) {
    return (
      <NotHere
        what="No language model is set up here"
        why="The built-in drafter writes, and nothing is sent. Settings says how to plug one in."
      />
    )
  }
  if (problem) {
    const again = () => void (conversation.error ? conversation.refetch() : draft.refetch())
    return (
      <Page>
        <ProblemNote message={problem.message} next={problem.next} onRetry={again} />
      </Page>
    )
  }
  if (conversation.data && draftId === undefined) {
    return (
      <NotHere what="There is no plan here yet" why="Bring your notes to this conversation first: what would be sent is made of them." />
    )
  }
  if (!conversation.data || !draft.data || !languageModel) {
    return (
      <Page>
        <p role="status" className="text-ink-2">
          Opening…
        </p>
      </Page>
    )
  }
  const { coachingModel = draft.data.request.coachingModel, keep, framework } = search
  return (
    <Page>
      <SeeFirst
        conversation={conversation.data}
        draft={draft.data}
        languageModel={languageModel}
        asked={{ coachingModel, keep, framework }}
      />
    </Page>
  )
}

const Page = ({ children }: { children: ReactNode }) => (
  <div className="mx-auto max-w-[72rem] px-4 py-6 wide:px-8 wide:py-8">
    <title>See what would be sent · Thinking Partner</title>
    {children}
  </div>
)
