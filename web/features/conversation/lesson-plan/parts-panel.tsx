import { useRef, useState } from 'react'
import type { PlanPartName } from '../../../../server/domain/lesson-plan.ts'
import { asProblem } from '../../../requests/client.ts'
import { Button } from '../../../ui/button.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import type { Lighting } from '../lighting.ts'
import { useScrollToLit } from '../use-scroll-to-lit.ts'
import { Facts } from './facts.tsx'
import type { Understood } from './in-words.ts'
import { PartRow } from './part-row.tsx'
import { overlap } from './plan-lines.ts'
import type { Reading } from './use-reading.ts'
import { WhatChanged } from './what-changed.tsx'
import { WorthALook } from './worth-a-look.tsx'

type PartsPanelProps = {
  plan: Understood
  reading: Reading
  lighting: Lighting
  unfolded: boolean
  /** Shows the plan, where it is folded away. */
  onShow: () => void
  /** Leads to where the lines of a part are chosen. */
  onChoose: (part: PlanPartName) => void
}

/** What was understood of a lesson plan: what is counted, its twelve parts, and what is judged. Each can be corrected by its coach. */
export function PartsPanel({ plan, reading, lighting, unfolded, onShow, onChoose }: PartsPanelProps) {
  const [opened, setOpened] = useState<PlanPartName | null>(null)
  const scroller = useRef<HTMLElement>(null)
  useScrollToLit(scroller, lighting, {
    here: 'parts',
    isOpen: unfolded,
    placeOf: (label) => {
      const found = plan.parts.find(({ lines }) => overlap(lines, reading.linesOf(label)))
      return found ? `[data-part="${found.part}"]` : null
    },
  })
  const there = plan.parts.filter(({ absence }) => absence === null).length
  const { change, correction } = reading
  const problem = correction.error && asProblem(correction.error)
  return (
    <>
      <div className="flex min-h-11 flex-wrap items-center gap-x-3 px-4 pt-1 pb-2 wide:pt-3">
        <h2 id="parts-title" className="text-label font-semibold text-ink-2 max-wide:sr-only">
          What was understood
        </h2>
        <p className="text-label text-ink-2">
          {there} of {plan.parts.length} parts
        </p>
      </div>
      {problem && (
        <div className="px-4">
          <ProblemNote message={problem.message} next={problem.next} />
        </div>
      )}
      {change && !problem && (
        <p className="mx-4 mb-3 flex flex-wrap items-center gap-x-3 rounded-small bg-act-soft px-3 py-1.5 text-small">
          <span className="min-w-0 flex-1 basis-40">{change.says}</span>
          {change.back.length > 0 && (
            <Button look="text" className="-mx-2 min-h-8!" aria-disabled={correction.isPending} onClick={reading.undo}>
              Undo
            </Button>
          )}
        </p>
      )}
      <section
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label="Its parts and facts"
        className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain pb-4"
      >
        <WhatChanged materialId={reading.materialId} />
        <Facts plan={plan} lighting={lighting} onShow={onShow} />
        <h3 className="px-4 pt-4 pb-1 text-label font-semibold text-ink-2">Its parts</h3>
        <ul className="border-t border-rule">
          {plan.parts.map((part) => (
            <PartRow
              key={part.part}
              part={part}
              reading={reading}
              lighting={lighting}
              isOpen={opened === part.part}
              onOpen={(open) => setOpened(open ? part.part : null)}
              onShow={onShow}
              onChoose={() => onChoose(part.part)}
            />
          ))}
        </ul>
        <WorthALook plan={plan} lighting={lighting} onShow={onShow} />
      </section>
    </>
  )
}
