import { Button } from '../../../ui/button.tsx'
import type { Chosen } from './use-chosen-span.ts'

/** Below what is selected in the notes: the one thing that can be done with it. */
export function MarkBar({
  chosen,
  marking,
  onHold,
  onMark,
}: {
  chosen: Chosen
  marking: boolean
  onHold: (hold: boolean) => void
  onMark: () => void
}) {
  return (
    <div
      className="absolute z-10 flex rounded-control border border-rule-2 bg-sheet p-1 shadow-card pointer-coarse:mt-7"
      style={{ top: chosen.bottom + 6, left: `clamp(0px, ${Math.round(chosen.left)}px - 5rem, 100% - 11rem)` }}
      // The selection stays while the button is pressed.
      onPointerDown={(event) => {
        event.preventDefault()
        onHold(true)
      }}
      onPointerCancel={() => onHold(false)}
    >
      <Button look="primary" aria-disabled={marking} onMouseDown={(event) => event.preventDefault()} onClick={onMark}>
        {marking ? 'Marking…' : 'Mark as evidence'}
      </Button>
    </div>
  )
}
