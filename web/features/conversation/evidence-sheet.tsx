import { evidenceSheetId } from '../../../server/domain/evidence-sheet-id.ts'
import { asProblem } from '../../requests/client.ts'
import type { DraftSoFar } from '../../requests/draft-so-far.ts'
import { SheetPaper } from '../../shared/sheet-paper.tsx'
import { useAnchor } from '../../shared/use-anchor.ts'
import { Button } from '../../ui/button.tsx'
import { AnswersAtRisk } from './sharing/answers-at-risk.tsx'
import { EvidenceAsked } from './sharing/evidence-asked.tsx'
import { ShareLine } from './sharing/share-line.tsx'
import { useTakeSheet } from './take-out/use-take-out.ts'

const saidDone = { word: 'The Word file is in your downloads.', markdown: 'The file is in your downloads.', copy: 'Copied.' }

function TakeAway({ id }: { id: string }) {
  const taking = useTakeSheet(id)
  const problem = taking.error && asProblem(taking.error)
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2 print:hidden">
      <Button look="primary" onClick={() => window.print()}>
        Print the sheet
      </Button>
      <Button look="quiet" aria-disabled={taking.isPending} onClick={() => taking.mutate('word')}>
        Word
      </Button>
      <Button look="quiet" aria-disabled={taking.isPending} onClick={() => taking.mutate('copy')}>
        Copy as Markdown
      </Button>
      <p role="status" className="text-small text-ink-2">
        {problem ? `${problem.message} ${problem.next}` : taking.data && saidDone[taking.data]}
      </p>
    </div>
  )
}

/** One page for coach and teacher to look at together. On paper it fills the page with room to write. */
export function EvidenceSheetPage({ draft: { id, conversationId, sheet, composing } }: { draft: DraftSoFar }) {
  useAnchor(id)
  if (!sheet) {
    return (
      <p className="text-ink-2">
        {composing === 'running' ? 'Reading your notes…' : 'Your notes were not read: the plan was stopped before.'}
      </p>
    )
  }
  return (
    <div className="mx-auto max-w-[52rem] print:max-w-none">
      <AnswersAtRisk draftId={id} />
      <EvidenceAsked draftId={id} conversationId={conversationId} />
      <TakeAway id={id} />
      <SheetPaper sheet={sheet} />
      <div id="sheet-shared" tabIndex={-1}>
        <ShareLine draftId={id} itemId={evidenceSheetId} mayShare what="the evidence sheet" />
      </div>
      {sheet.opinionsLeftOut > 0 && (
        <p className="mt-3 text-label text-ink-2 print:hidden">
          {sheet.opinionsLeftOut === 1 ? 'One opinion of yours is' : `${sheet.opinionsLeftOut} opinions of yours are`} left out: this page
          is only what anyone in the room could have seen or heard.
        </p>
      )}
    </div>
  )
}
