import { Button } from './button.tsx'

/** What went wrong, and the one next step. */
export function ProblemNote({ message, next, onRetry }: { message: string; next: string; onRetry?: () => void }) {
  return (
    <div role="alert" className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-rule-2 bg-sheet px-5 py-4">
      <p className="min-w-0 flex-1 basis-64">
        <strong className="font-semibold">{message}</strong> {next}
      </p>
      {onRetry && (
        <Button look="quiet" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  )
}
