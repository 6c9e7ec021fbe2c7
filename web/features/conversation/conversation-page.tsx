import { getRouteApi } from '@tanstack/react-router'
import { asProblem } from '../../app/client.ts'
import { NotHere } from '../../app/not-here.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { titleOf } from './draft-so-far.ts'
import { EvidenceSheetPage } from './evidence-sheet.tsx'
import { Head } from './head.tsx'
import { useDraft } from './use-draft.ts'
import { Workspace } from './workspace.tsx'

const route = getRouteApi('/conversations/$id')
const page = 'mx-auto max-w-[90rem] px-4 py-5 wide:px-8 wide:py-6 print:max-w-none print:p-0'

/** A conversation: the notes, what they show, and the plan that is made of them. */
export function ConversationPage() {
  const { id } = route.useParams()
  const { view, length } = route.useSearch()
  const following = useDraft(id)
  const { draft } = following

  if (following.problem && !draft) {
    const problem = asProblem(following.problem)
    if (problem.code === 'request.not_found') {
      return (
        <NotHere
          what="This conversation isn’t here any more"
          why="For now a conversation is kept only while Thinking Partner is running, so it goes when the app is closed. The notes of the last one are still in this browser."
          again={id}
        />
      )
    }
    return (
      <div className={page}>
        <ProblemNote message={problem.message} next={problem.next} onRetry={following.reload} />
      </div>
    )
  }
  if (!draft) {
    return (
      <p role="status" className={`${page} text-ink-2`}>
        Opening the conversation…
      </p>
    )
  }

  return (
    <div className={page}>
      <title>{`${titleOf(draft)} · Thinking Partner`}</title>
      <Head draft={draft} view={view ?? 'plan'} />
      {view === 'evidence' && draft.sheet ? (
        <EvidenceSheetPage id={id} sheet={draft.sheet} />
      ) : (
        <Workspace draft={draft} following={following} fiveMinutes={length === 'five-minutes'} />
      )}
    </div>
  )
}
