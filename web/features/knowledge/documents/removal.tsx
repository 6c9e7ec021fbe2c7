import { Button } from '../../../ui/button.tsx'

type RemovalProps = { title: string; isRemoving: boolean; onRemove: (from: HTMLElement) => void; onKeep: () => void }

/** Asks once more, and says what goes with a document. */
export const Removal = ({ title, isRemoving, onRemove, onKeep }: RemovalProps) => (
  <div
    role="alert"
    className="mt-3 rounded-card bg-warn-soft px-4 py-3 text-small"
    onKeyDown={(event) => event.key === 'Escape' && !isRemoving && onKeep()}
  >
    <p>Remove “{title}” for good? No search finds it any more, and plans that cite it keep the mark and lose its words.</p>
    <div className="mt-2 flex flex-wrap gap-2">
      <Button look="quiet" autoFocus aria-disabled={isRemoving} onClick={({ currentTarget }) => !isRemoving && onRemove(currentTarget)}>
        {isRemoving ? 'Removing…' : 'Remove it'}
      </Button>
      <Button look="text" onClick={onKeep}>
        Keep it
      </Button>
    </div>
  </div>
)
