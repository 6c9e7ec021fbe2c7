import { asProblem } from '../../../requests/client.ts'
import { useTakeShared } from '../../../requests/with-me.ts'
import { Button } from '../../../ui/button.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'

const saidDone = { docx: 'The Word file is in your downloads.', markdown: 'The Markdown file is in your downloads.' }

/** What is shared, on paper or as a file of one’s own: as it is now. */
export function TakeWithYou({ draftId }: { draftId: string }) {
  const taking = useTakeShared(draftId)
  const problem = taking.error && asProblem(taking.error)
  const take = (format: 'docx' | 'markdown') => taking.isPending || taking.mutate(format)
  return (
    <div className="print:hidden">
      <div className="flex flex-wrap gap-2">
        <Button look="quiet" onClick={() => window.print()}>
          Print
        </Button>
        <Button look="quiet" aria-disabled={taking.isPending} onClick={() => take('docx')}>
          Word
        </Button>
        <Button look="quiet" aria-disabled={taking.isPending} onClick={() => take('markdown')}>
          Markdown
        </Button>
      </div>
      <p role="status" className="mt-1 text-label text-ink-2 empty:hidden">
        {taking.isPending ? 'Making it…' : taking.data && saidDone[taking.data]}
      </p>
      {problem && <ProblemNote message={problem.message} next={problem.next} />}
    </div>
  )
}
