import { useState } from 'react'
import { asProblem } from '../../../requests/client.ts'
import type { DraftSoFar } from '../../../requests/draft-so-far.ts'
import { kindOf } from '../../../shared/kind-words.ts'
import { Button, buttonLook } from '../../../ui/button.tsx'
import { Panel, PanelTrigger } from '../../../ui/panel.tsx'
import { screenAction } from '../lead-to.ts'
import { type Part, useTakeOut } from './use-take-out.ts'

const parts: { part: Part; words: string; hint: string }[] = [
  { part: 'all', words: 'All of it', hint: 'the guide, the evidence sheet, the whole plan' },
  { part: 'guide', words: 'The guide for the room', hint: 'one page to have before you' },
  { part: 'evidence-sheet', words: 'The evidence sheet', hint: 'to look at together' },
  { part: 'plan', words: 'The whole plan', hint: 'every approved piece' },
]

const saidDone = { word: 'The Word file is in your downloads.', markdown: 'The Markdown file is in your downloads.', copy: 'Copied.' }

type TakeOutProps = { draft: DraftSoFar; open: boolean; onOpenChange: (open: boolean) => void }

/** Takes an approved draft away: which part of a plan, with or without what stands behind it, and in what shape. */
export function TakeOut({ draft, open, onOpenChange }: TakeOutProps) {
  const [part, setPart] = useState<Part>('all')
  const isOfParts = kindOf(draft) === 'conversation-plan'
  const [withSources, setWithSources] = useState(true)
  const taking = useTakeOut(draft.id)
  const take = (as: 'word' | 'markdown' | 'copy') =>
    taking.isPending || taking.mutate({ part, sources: withSources ? 'keep' : 'leave-out', as })
  const problem = taking.error && asProblem(taking.error)
  return (
    <Panel
      title="Take it out"
      align="end"
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <PanelTrigger id={screenAction} className={`${buttonLook('primary')} max-wide:flex-1`}>
          Take it out
        </PanelTrigger>
      }
    >
      {isOfParts && (
        <fieldset>
          <legend className="sr-only">What to take</legend>
          {parts.map(({ part: one, words, hint }) => (
            <label key={one} className="flex min-h-10 items-baseline gap-2.5 py-1">
              <input
                type="radio"
                name="part"
                className="size-4 shrink-0 translate-y-0.5 accent-act"
                checked={part === one}
                onChange={() => setPart(one)}
              />
              <span>
                {words} <span className="text-label text-ink-2">{hint}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <label className="mt-1 flex min-h-10 items-center gap-2.5 border-t border-rule pt-2">
        <input
          type="checkbox"
          className="size-4 shrink-0 accent-act"
          checked={withSources}
          onChange={(event) => setWithSources(event.target.checked)}
        />
        With what each piece stands on
      </label>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="primary" onClick={() => take('word')} aria-disabled={taking.isPending}>
          Word
        </Button>
        <Button look="quiet" onClick={() => take('markdown')} aria-disabled={taking.isPending}>
          Markdown
        </Button>
        <Button look="quiet" onClick={() => take('copy')} aria-disabled={taking.isPending}>
          Copy
        </Button>
        <Button look="quiet" onClick={() => window.print()}>
          Print
        </Button>
      </div>
      <p role="status" className="mt-3 text-label text-ink-2 empty:hidden">
        {taking.isPending ? 'Making it…' : problem ? `${problem.message} ${problem.next}` : taking.data ? saidDone[taking.data] : ''}
      </p>
    </Panel>
  )
}
