import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { isOpen } from '../../../server/domain/open-and-blocked.ts'
import { asProblem } from '../../requests/client.ts'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import { useForm } from '../../requests/forms.ts'
import { useFrameworks } from '../../requests/knowledge.ts'
import type { Conversation, View } from '../../requests/use-conversation.ts'
import { useWhoCanSee } from '../../requests/who-can-see.ts'
import { kindOf } from '../../shared/kind-words.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { AfterTheTalk } from '../after-the-talk/after-the-talk.tsx'
import { Beside } from './beside.tsx'
import { EvidenceSheetPage } from './evidence-sheet.tsx'
import { OrderByFramework } from './framework-order.tsx'
import { Head } from './head.tsx'
import { leadTo, screenAction } from './lead-to.ts'
import { LengthSwitch } from './length-switch.tsx'
import { CompareWith, OtherPlans } from './other-plans.tsx'
import { SharePanel } from './sharing/share-panel.tsx'
import { whoSeesInAll } from './sharing/who-sees.ts'
import { RoomAction } from './take-out/room-action.tsx'
import { StillWaiting } from './take-out/still-waiting.tsx'
import { useTaking } from './take-out/use-taking.ts'
import { useDraft } from './use-draft.ts'
import { useOpenDraft } from './use-open-draft.ts'
import { statusInWords } from './words.ts'
import { Workspace } from './workspace.tsx'

const route = getRouteApi('/conversations/$id')

/** A conversation that has a plan: opens the plan, then shows it the way the address says. */
export function ConversationDraft({ conversation, draftId }: { conversation: Conversation; draftId: string }) {
  const navigate = route.useNavigate()
  const following = useDraft(draftId)
  const { draft, problem, reload } = following
  if (draft) return <OpenDraft conversation={conversation} draft={draft} following={following} />
  if (!problem) {
    return (
      <p role="status" className="text-ink-2">
        Opening the plan…
      </p>
    )
  }
  const { message, next, code } = asProblem(problem)
  if (code === 'request.not_found') {
    const toNewest = () => void navigate({ search: {} })
    return (
      <ProblemNote message="This plan isn’t here." next="The address may be mistyped." retry="Open the newest plan" onRetry={toNewest} />
    )
  }
  return <ProblemNote message={message} next={next} onRetry={reload} />
}

type OpenDraftProps = { conversation: Conversation; draft: DraftSoFar; following: ReturnType<typeof useDraft> }

function OpenDraft({ conversation, draft, following }: OpenDraftProps) {
  const { view, length, beside } = route.useSearch()
  const navigate = route.useNavigate()
  const [takeOutOpen, setTakeOutOpen] = useState(false)
  const take = useTaking(draft)
  const seen = useWhoCanSee(draft.id)
  const model = useForm(draft.request.coachingModel)
  const kind = kindOf(draft)
  const framework = useFrameworks(draft.request.framework !== undefined).find(({ id }) => id === draft.request.framework)?.title
  const open = useOpenDraft(draft)
  const show = (next: View) => {
    if (next === 'export') {
      if (draft.status === 'approved') setTakeOutOpen(true)
      else leadTo(screenAction)
    }
    void navigate({
      search: ({ draft }) => ({ draft, view: viewOf[next], length: next === 'five-minutes' ? 'five-minutes' : undefined }),
    })
  }
  const goal = draft.sheet ? draft.sheet.goal : draft.request.goal
  const about = [
    ...(beside ? [] : [model?.title, kind === 'conversation-plan' && draft.approach, framework && `ordered by ${framework}`]),
    ...(draft.sheet?.context ?? []).map(({ value }) => value),
    goal && `goal: ${goal}`,
  ]
  const waiting = draft.items.filter(isOpen).length
  const problem = take.error && asProblem(take.error)
  const isWhole = !view && draft.composing !== 'running'
  const canBeShort = isWhole && kind === 'conversation-plan' && draft.items.some((item) => item.fiveMinutes)
  const isShort = kind === 'conversation-plan' && length === 'five-minutes'
  const looked = { conversation, draft, following, fiveMinutes: isShort, onDraft: open.after, onShow: show }

  return (
    <>
      <Head
        conversation={conversation}
        about={about.filter(Boolean).join(' · ')}
        status={beside ? null : statusInWords({ status: draft.status, items: draft.items.length, waiting })}
        view={view}
        kind={kind}
        whoSees={whoSeesInAll(seen)}
        action={
          beside ? (
            <Button look="quiet" onClick={() => open.alone(draft.id)}>
              Back to one plan
            </Button>
          ) : view ? null : (
            <>
              {draft.composing !== 'running' && <SharePanel draft={draft} />}
              <RoomAction draft={draft} taking={take} takeOutOpen={takeOutOpen} onTakeOut={setTakeOutOpen} />
            </>
          )
        }
        others={
          <>
            {canBeShort && <LengthSwitch fiveMinutes={isShort} />}
            {isWhole && !beside && kind === 'conversation-plan' && (
              <CompareWith draft={draft} drafts={conversation.drafts} onBeside={open.beside} />
            )}
            {isWhole && !beside && kind === 'lesson-feedback' && <OrderByFramework draft={draft} onBegun={open.alone} />}
            <OtherPlans current={draft.id} conversation={conversation} onOpen={open.alone} />
          </>
        }
      />
      {problem && <ProblemNote message={problem.message} next={problem.next} onRetry={take.begin} />}
      {view === 'after' ? (
        <AfterTheTalk conversation={conversation} />
      ) : view === 'evidence' && kind === 'conversation-plan' ? (
        <EvidenceSheetPage draft={draft} />
      ) : beside ? (
        <Beside {...looked} besideId={beside} onChoose={open.alone} />
      ) : (
        <Workspace {...looked} above={take.isSuccess && draft.status === 'in_review' && <StillWaiting draft={draft} />} />
      )}
    </>
  )
}

const viewOf = {
  'five-minutes': undefined,
  'whole-plan': undefined,
  export: undefined,
  'evidence-sheet': 'evidence',
  'after-the-talk': 'after',
} as const
