import type { Item } from '../../../requests/draft-so-far.ts'

/** A rejected card, folded to one line. */
export function RejectedLine({ item, onBringBack }: { item: Item; onBringBack: () => void }) {
  return (
    <div className="flex items-center gap-x-3">
      <h3 className="min-w-0 flex-1 truncate font-serif text-[1rem] text-ink-3">{item.text}</h3>
      <p className="shrink-0 text-label text-ink-2">Rejected</p>
      <button
        type="button"
        className="min-h-10 shrink-0 px-1 text-label font-medium text-act underline-offset-4 hover:underline"
        onClick={onBringBack}
      >
        Bring it back
      </button>
    </div>
  )
}
