import { useNavigate } from '@tanstack/react-router'
import { asProblem } from '../../app/client.ts'
import { Notice } from '../../ui/notice.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { useBeginDraft } from './begin-draft.ts'
import type { DraftSoFar } from './draft-so-far.ts'
import { LengthSwitch } from './length-switch.tsx'
import { useLighting } from './lighting.ts'
import { NotesPanel } from './notes-panel.tsx'
import { Plan } from './plan.tsx'
import { Progress } from './progress.tsx'
import type { useDraft } from './use-draft.ts'
import { noticeTitle } from './words.ts'

type WorkspaceProps = { draft: DraftSoFar; following: ReturnType<typeof useDraft>; fiveMinutes: boolean }

/** What happened on the way, each with its next step. */
function Hitches({ draft, following }: Omit<WorkspaceProps, 'fiveMinutes'>) {
  const navigate = useNavigate()
  const again = useBeginDraft((id) => void navigate({ to: '/conversations/$id', params: { id } }))
  const gone = following.problem !== null && asProblem(following.problem).code === 'request.not_found'
  const failure = again.error && asProblem(again.error)
  const notStopped = draft.composing === 'running' && following.stopProblem && asProblem(following.stopProblem)
  return (
    <>
      {gone && (
        <ProblemNote
          message="Thinking Partner was started again and has let go of this conversation."
          next="What arrived stays on this page. Start over from the same notes to have it whole."
          onRetry={() => again.mutate(draft.request)}
        />
      )}
      {following.lost && !gone && (
        <ProblemNote
          message="The connection is lost."
          next="What has arrived is here, and the rest follows as soon as Thinking Partner answers."
          onRetry={following.reconnect}
        />
      )}
      {draft.interruption && (
        <ProblemNote message={draft.interruption.message} next={draft.interruption.next} onRetry={() => again.mutate(draft.request)} />
      )}
      {notStopped && <ProblemNote message={notStopped.message} next={notStopped.next} onRetry={following.stop} />}
      {failure && <ProblemNote message={failure.message} next={failure.next} />}
    </>
  )
}

const quiet = new Set<DraftSoFar['notices'][number]['reason']>(['thin-notes', 'no-goal'])

/** What the coach should know before reading on: what must not be missed stands out, the rest is said in passing. */
function Notices({ draft, which }: { draft: DraftSoFar; which: 'grave' | 'quiet' }) {
  return draft.notices
    .filter(({ reason }) => quiet.has(reason) === (which === 'quiet'))
    .map(({ reason, message }) =>
      which === 'quiet' ? (
        <p key={reason} className="mb-4 max-w-[68ch] text-small text-ink-2">
          {message}
        </p>
      ) : (
        <Notice key={reason} title={noticeTitle[reason]} urgent={reason === 'someone-may-be-at-risk'}>
          {message}
        </Notice>
      ),
    )
}

/** Notes on the left, the plan on the right; on a narrow screen the notes are a strip above. */
export function Workspace({ draft, following, fiveMinutes }: WorkspaceProps) {
  const lighting = useLighting()
  const canBeShort = draft.composing !== 'running' && draft.items.some((item) => item.fiveMinutes)
  return (
    <div className="grid items-start gap-4 wide:grid-cols-[minmax(20rem,5fr)_minmax(27rem,7fr)] wide:gap-8 print:block">
      <NotesPanel draft={draft} lighting={lighting} />
      <section aria-label="The plan" className="min-w-0">
        <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <Progress draft={draft} onStop={following.stop} stopping={following.stopping} />
          {canBeShort && <LengthSwitch id={draft.id} fiveMinutes={fiveMinutes} />}
        </div>
        <p className="mb-4 hidden text-small print:block">A draft to review; not approved.</p>
        <Notices draft={draft} which="grave" />
        <Hitches draft={draft} following={following} />
        <Notices draft={draft} which="quiet" />
        <Plan draft={draft} fiveMinutes={fiveMinutes} lighting={lighting} />
      </section>
    </div>
  )
}
