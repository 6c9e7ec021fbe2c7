import { Button } from './button.tsx'

type ProblemNoteProps = {
  message: string
  next: string
  onRetry?: () => void
  retry?: string
  /** Another way on, beside the first. */
  other?: { words: string; onChoose: () => void } | undefined
}

/** What went wrong, and the next step. */
export function ProblemNote({ message, next, onRetry, retry = 'Try again', other }: ProblemNoteProps) {
  return (
    <div role="alert" className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-rule-2 bg-sheet px-5 py-4">
      <p className="min-w-0 flex-1 basis-64">
        <strong className="font-semibold">{message}</strong> {next}
      </p>
      {onRetry && (
        <Button look="quiet" onClick={onRetry}>
          {retry}
        </Button>
      )}
      {other && (
        <Button look="text" className="-ml-2" onClick={other.onChoose}>
          {other.words}
        </Button>
      )}
    </div>
  )
}
