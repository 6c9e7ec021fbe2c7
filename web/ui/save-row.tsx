import type { ComponentProps } from 'react'
import { Button } from './button.tsx'

type SaveRowProps = {
  look: ComponentProps<typeof Button>['look']
  /** What the button says. */
  words: string
  /** What is said once it is saved. */
  saved?: string
  save: { isPending: boolean; isSuccess: boolean }
  /** Something was typed that is not saved. */
  isChanged?: boolean
}

/** The foot of a form that is saved: the button, and how that stands. */
export const SaveRow = ({ look, words, saved = 'Saved.', save, isChanged = false }: SaveRowProps) => (
  <div className="flex flex-wrap items-center gap-4">
    <Button look={look} type="submit" className="max-wide:min-h-11" aria-disabled={save.isPending}>
      {save.isPending ? 'Saving…' : words}
    </Button>
    <p role="status" className="text-small text-ink-2">
      {save.isSuccess ? saved : isChanged && 'Not saved yet.'}
    </p>
  </div>
)
