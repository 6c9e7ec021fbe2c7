import { useState } from 'react'
import { isOpen } from '../../../server/domain/open-and-blocked.ts'
import { asProblem } from '../../requests/client.ts'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import { useForms } from '../../requests/forms.ts'
import type { Conversation, View } from '../../requests/use-conversation.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { drafterName } from './drafters.ts'
import { type Lighting, useLighting } from './lighting.ts'
import { PlanColumn } from './plan/plan-column.tsx'
import { SidePanels, usePanels } from './side-panels.tsx'
import type { Following } from './use-draft.ts'
import { statusInWords } from './words.ts'

type Shown = { draft: DraftSoFar; following: Following }

type SideBySideProps = {
  conversation: Conversation
  plans: [Shown, Shown]
  fiveMinutes: boolean
  /** On with one of the two alone. */
  onChoose: (draftId: string) => void
  onDraft: (draftId: string) => void
  onShow: (view: View) => void
}

/** Two plans from the same notes; on a narrow screen one at a time, with a switch. */
export function SideBySide({ conversation, plans, fiveMinutes, onChoose, onDraft, onShow }: SideBySideProps) {
  const lighting = useLighting()
  const panels = usePanels(conversation.messages.length)
  const models = useForms()
  // The second is the newer: where there is room for one, it is the one to look at.
  const [first, setFirst] = useState(false)
  const isSameModel = plans[0].draft.request.coachingModel === plans[1].draft.request.coachingModel
  const titleOf = ({ draft }: Shown) =>
    isSameModel
      ? `By ${drafterName(draft)}`
      : (models.find(({ id }) => id === draft.request.coachingModel)?.title ?? draft.request.coachingModel)
  return (
    <>
      <SidePanels
        conversation={conversation}
        drafts={[plans[0].draft, plans[1].draft]}
        lighting={lighting}
        panels={panels}
        chips={[]}
        asStrip
        onDraft={onDraft}
        onShow={onShow}
      />
      <div className="mb-4 flex rounded-control border border-edge p-0.5 wide:hidden print:hidden">
        {plans.map((plan, index) => {
          const isOn = first === (index === 0)
          return (
            <button
              key={plan.draft.id}
              type="button"
              aria-pressed={isOn}
              className={`min-h-10 flex-1 rounded-small px-2 text-label ${isOn ? 'bg-act-soft font-semibold text-ink' : 'text-ink-2'}`}
              onClick={() => setFirst(index === 0)}
            >
              {titleOf(plan)}
            </button>
          )
        })}
      </div>
      <div id="plan" tabIndex={-1} className="items-start wide:grid wide:grid-cols-2 wide:gap-8">
        {plans.map((plan, index) => (
          <Column
            key={plan.draft.id}
            plan={plan}
            title={titleOf(plan)}
            isOn={first === (index === 0)}
            fiveMinutes={fiveMinutes}
            lighting={lighting}
            onShowNotes={() => panels.show('notes')}
            onChoose={onChoose}
            onDraft={onDraft}
          />
        ))}
      </div>
    </>
  )
}

type ColumnProps = Pick<SideBySideProps, 'fiveMinutes' | 'onChoose' | 'onDraft'> & {
  plan: Shown
  title: string
  /** The one shown where there is room for one. */
  isOn: boolean
  lighting: Lighting
  onShowNotes: () => void
}

function Column({ plan: { draft, following }, title, isOn, fiveMinutes, lighting, onShowNotes, onChoose, onDraft }: ColumnProps) {
  const waiting = draft.items.filter(isOpen).length
  return (
    <section aria-label={title} className={`min-w-0 ${isOn ? '' : 'max-wide:hidden'}`}>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-rule pb-3">
        <div>
          <p className="font-serif text-[1.1875rem] font-semibold">{title}</p>
          <p className="text-label text-ink-2">{statusInWords({ status: draft.status, items: draft.items.length, waiting })}</p>
        </div>
        <Button look="quiet" onClick={() => onChoose(draft.id)}>
          Go on with this one
        </Button>
      </div>
      <PlanColumn
        draft={draft}
        following={following}
        fiveMinutes={fiveMinutes}
        lighting={lighting}
        onShowNotes={onShowNotes}
        onBegun={onDraft}
      />
    </section>
  )
}

/** While the second plan is being opened, or can't be. */
export function NotBeside({ problem, onBack }: { problem: Error | null; onBack: () => void }) {
  if (!problem) return null
  const { message, next } = asProblem(problem)
  return <ProblemNote message={message} next={next} retry="Back to one plan" onRetry={onBack} />
}
