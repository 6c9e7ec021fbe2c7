import { useState } from 'react'
import { type FocusArea, focusName } from '../../../../server/domain/focus-names.ts'
import { asProblem } from '../../../requests/client.ts'
import { Button } from '../../../ui/button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import type { KeptEvidence, useCorrection } from '../use-material.ts'
import { inShort } from '../words.ts'
import { FocusChoice } from './focus-choice.tsx'

type EvidencePanelProps = {
  evidence: KeptEvidence
  anchor: HTMLElement
  correction: ReturnType<typeof useCorrection>
  /** Leads to where the plan uses it; null where it does not. */
  onShow: (() => void) | null
  onClose: () => void
  /** It was corrected, and stands elsewhere on the page now; these words say how. */
  onCorrected: (words: string) => void
}

const said = (focus: FocusArea[]) => (focus.length === 0 ? 'nothing in particular' : focus.map((area) => focusName[area]).join(', '))

/** What a coach can say about one piece of evidence. */
export function EvidencePanel({ evidence, anchor, correction, onShow, onClose, onCorrected }: EvidencePanelProps) {
  const [choosing, setChoosing] = useState(false)
  const { label, text, kind, dropped, focus, time } = evidence
  const isOpinion = kind === 'coach-opinion'
  const correct = (json: Parameters<typeof correction.mutate>[0], words: string) =>
    correction.mutate(json, {
      onSuccess: () => {
        onCorrected(words)
        onClose()
      },
    })
  return (
    <Panel
      open
      anchor={anchor}
      onOpenChange={onClose}
      title={dropped ? `${label}, not evidence` : isOpinion ? `${label}, your opinion` : label}
    >
      <p className="font-serif text-[1rem] text-pretty">{inShort(text, 160)}</p>
      {time && <p className="mt-0.5 text-label text-ink-2">{time}, in your notes</p>}
      <div className="mt-4 flex flex-wrap gap-2">
        {dropped ? (
          <Button look="quiet" onClick={() => correct({ type: 'restore', label }, `${label} is evidence again.`)}>
            Bring it back
          </Button>
        ) : (
          <>
            <Button
              look="quiet"
              onClick={() => correct({ type: 'drop', label }, `${label} is not evidence any more. Its label brings it back.`)}
            >
              Not evidence
            </Button>
            {isOpinion ? (
              <Button look="quiet" onClick={() => correct({ type: 'kind', label, kind: 'action' }, `${label} is evidence.`)}>
                It is evidence after all
              </Button>
            ) : (
              <Button
                look="quiet"
                onClick={() => correct({ type: 'kind', label, kind: 'coach-opinion' }, `${label} is set apart as your opinion.`)}
              >
                It is my opinion
              </Button>
            )}
            {onShow && (
              <Button look="quiet" onClick={onShow}>
                Where the plan uses it
              </Button>
            )}
          </>
        )}
      </div>
      {correction.error && (
        <p role="alert" className="mt-3 text-warn">
          {asProblem(correction.error).message} It is as it was. Try again.
        </p>
      )}
      {!dropped && !isOpinion && (
        <div className="mt-4">
          {choosing ? (
            <FocusChoice focus={focus} onChange={(next) => correction.mutate({ type: 'focus', label, focus: next })} />
          ) : (
            <p>
              <span className="text-ink-2">What it shows:</span> {said(focus)}.
              <Button look="text" onClick={() => setChoosing(true)}>
                Change
              </Button>
            </p>
          )}
        </div>
      )}
    </Panel>
  )
}
