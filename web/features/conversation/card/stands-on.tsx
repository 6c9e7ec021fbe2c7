import type { DraftSoFar, EvidenceLine } from '../../../requests/draft-so-far.ts'
import { kindOf, wordsOf } from '../../../shared/kind-words.ts'
import { type PanelHandle, PanelTrigger } from '../../../ui/panel.tsx'
import { scrollBehavior } from '../../../ui/scroll-behavior.ts'
import { onceShown } from '../lead-to.ts'
import { lineAt } from '../lesson-plan/plan-lines.ts'
import { type Lighting, lightHandlers, useIsLit } from '../lighting.ts'
import { headingOf } from './why-this-one.tsx'

type TagProps = { draft: DraftSoFar; evidence: EvidenceLine; isDropped: boolean; lighting: Lighting; onShowNotes: () => void }

function EvidenceTag({ draft, evidence, isDropped, lighting, onShowNotes }: TagProps) {
  const { label, text } = evidence
  const light = { label, from: 'plan' } as const
  const isLit = useIsLit(lighting, label)
  const place = isDropped ? 'taken out of the evidence' : whereInWords(draft, evidence)
  return (
    <button
      type="button"
      aria-label={`${label}, ${place}: ${text}`}
      className="inline-flex min-h-8 items-center gap-1.5 print:min-h-0 max-wide:scroll-mt-[58dvh] pointer-coarse:min-h-10"
      {...lightHandlers(lighting, light)}
      onClick={(event) => {
        lighting.keep(light)
        onShowNotes()
        // Out from under the notes, which open over the top of a narrow screen.
        const tag = event.currentTarget
        onceShown(() => tag.scrollIntoView({ block: 'nearest', behavior: scrollBehavior() }))
      }}
    >
      <span
        className={`rounded px-1.5 text-tag leading-5 font-semibold transition-colors ${isDropped ? 'text-ink-2 line-through' : `text-mark-ink ${isLit ? 'bg-mark-strong' : 'bg-mark'}`}`}
      >
        {label}
      </span>
      {place}
    </button>
  )
}

/** Where a piece of evidence stands: by the clock in notes, by its line in a plan. */
const whereInWords = (draft: DraftSoFar, { time, start }: EvidenceLine): string => {
  if (kindOf(draft) === 'lesson-feedback') return `line ${lineAt(draft.request.notes, start)}`
  return time ? `${time}, in your notes` : 'in your notes'
}

type StandsOnProps = {
  draft: DraftSoFar
  evidence: EvidenceLine[]
  dropped: ReadonlySet<string>
  passages: DraftSoFar['passages']
  why: PanelHandle
  lighting: Lighting
  onShowNotes: () => void
}

/** Both sides of what an item stands on: the line of the notes, and the passage of coaching knowledge; an empty side is said. */
export function StandsOn({ draft, evidence, dropped, passages, why, lighting, onShowNotes }: StandsOnProps) {
  const [first, ...more] = passages
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-4 text-label text-ink-2 print:mt-0.5">
      {evidence.map((piece) => (
        <EvidenceTag
          key={piece.label}
          draft={draft}
          evidence={piece}
          isDropped={dropped.has(piece.label)}
          lighting={lighting}
          onShowNotes={onShowNotes}
        />
      ))}
      {evidence.length === 0 && (
        <span className="inline-flex min-h-8 items-center print:min-h-0">On no line of {wordsOf(draft).brought}</span>
      )}
      {first ? (
        <PanelTrigger
          handle={why}
          aria-label={`Source: ${headingOf(first)}. Show it`}
          className="inline-flex min-h-8 items-center gap-1 text-left print:min-h-0 pointer-coarse:min-h-10"
        >
          <span className="shrink-0">Source:</span>{' '}
          <span className="underline decoration-rule-2 underline-offset-4 hover:decoration-ink-2">
            {headingOf(first)}
            {more.length > 0 && ` and ${more.length} more`}
          </span>
        </PanelTrigger>
      ) : (
        <span className="inline-flex min-h-8 items-center print:min-h-0">No source in the knowledge base</span>
      )}
    </div>
  )
}
