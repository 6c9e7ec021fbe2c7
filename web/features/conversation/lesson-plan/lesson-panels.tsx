import { asProblem } from '../../../requests/client.ts'
import type { DraftSoFar } from '../../../requests/draft-so-far.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { scrollBehavior } from '../../../ui/scroll-behavior.ts'
import { onceShown } from '../lead-to.ts'
import type { Lighting } from '../lighting.ts'
import { partId } from './part-row.tsx'
import { PartsPanel } from './parts-panel.tsx'
import { lineId } from './plan-line.tsx'
import { PlanPanel } from './plan-panel.tsx'
import { useReading } from './use-reading.ts'

type LessonPanelsProps = {
  drafts: [DraftSoFar, ...DraftSoFar[]]
  lighting: Lighting
  open: 'notes' | 'parts' | 'other'
  /** How a panel of the strip looks. */
  look: string
  asStrip: boolean
  onOpen: (panel: 'notes' | 'parts') => void
}

/** To the number of a line, or of the first; what opens over the feedback on a narrow screen comes to its top, where there is room below it. */
function toChoose(line: number | undefined): void {
  const first = document.querySelector<HTMLElement>('#notes-text [tabindex="0"]')
  const number = line === undefined ? first : document.getElementById(lineId(line))
  const strip = document.querySelector('[data-strip="open"]')
  if (strip && strip.clientHeight > 0) window.scrollBy({ top: strip.getBoundingClientRect().top, behavior: scrollBehavior() })
  number?.focus({ preventScroll: true })
}

const focusSoon = (id: string) => onceShown(() => document.getElementById(id)?.focus())

const tab = 'min-h-10 border-b-2 px-1 text-label'

/** The lesson plan as it was, beside what was understood of it; one at a time where there is less room. */
export function LessonPanels({ drafts, lighting, open, look, asStrip, onOpen }: LessonPanelsProps) {
  const reading = useReading(drafts[0])
  const { plan, setTarget } = reading
  const folded = (which: 'notes' | 'parts') => {
    if (asStrip) return open === which ? '' : 'hidden'
    if (which === 'parts') return open === 'parts' ? '' : 'max-broad:hidden'
    return `${open === 'notes' ? '' : 'max-wide:hidden'} ${open === 'parts' ? 'max-broad:hidden' : ''}`
  }
  // Lines are chosen in it: then it needs more room than to be read.
  const panel = `flex flex-col overflow-hidden bg-sheet max-wide:has-[form]:max-h-[calc(100dvh-3rem-var(--at-thumb,0px))]! ${look}`
  const problem = reading.problem && asProblem(reading.problem)
  const opens = (which: 'notes' | 'parts', words: string) => {
    const isOn = (open === 'parts') === (which === 'parts')
    return (
      <button
        type="button"
        aria-pressed={isOn}
        className={`${tab} ${isOn ? 'border-act font-semibold' : 'border-transparent text-ink-2 hover:text-ink'}`}
        onClick={() => onOpen(which)}
      >
        {words}
      </button>
    )
  }
  return (
    <div
      className={
        asStrip
          ? 'contents'
          : 'contents wide:grid wide:min-h-64 wide:shrink wide:grid-rows-[auto_minmax(0,1fr)] broad:grid-cols-2 broad:grid-rows-[minmax(0,1fr)] broad:gap-4'
      }
    >
      {!asStrip && (
        <div className="hidden gap-4 wide:flex broad:hidden">
          {opens('notes', 'The plan as it was')}
          {opens('parts', 'What was understood')}
        </div>
      )}
      <section id="notes-panel" aria-labelledby="notes-title" className={`${panel} ${folded('notes')}`}>
        <PlanPanel
          drafts={drafts}
          plan={plan}
          reading={reading}
          lighting={lighting}
          unfolded={open === 'notes'}
          onDone={(part) => {
            const wasAsked = reading.target !== null
            setTarget(null)
            if (part === null || !wasAsked) return
            onOpen('parts')
            focusSoon(partId(part))
          }}
        />
      </section>
      <section id="parts-panel" aria-labelledby="parts-title" className={`${panel} ${folded('parts')}`}>
        {plan ? (
          <PartsPanel
            plan={plan}
            reading={reading}
            lighting={lighting}
            unfolded={open === 'parts'}
            onShow={() => onOpen('notes')}
            onChoose={(part) => {
              setTarget(part)
              onOpen('notes')
              const line = plan.parts.find((one) => one.part === part)?.lines[0]?.[0]
              onceShown(() => toChoose(line))
            }}
          />
        ) : (
          <>
            <h2 id="parts-title" className="px-4 pt-4 text-label font-semibold text-ink-2">
              What was understood
            </h2>
            {problem ? (
              <div className="p-4">
                <ProblemNote message={problem.message} next={problem.next} onRetry={reading.reload} />
              </div>
            ) : (
              <p role="status" className="p-4 text-small text-ink-2">
                Opening…
              </p>
            )}
          </>
        )}
      </section>
    </div>
  )
}
