import { useDroppable } from '@dnd-kit/core'
import type { Slot } from './sections.ts'

/** A place between two cards where a third can be put: a line while one is held over it, and no room taken. Nothing else moves meanwhile. */
export function SlotLine({ slot, isHome }: { slot: Slot; isHome: boolean }) {
  const { setNodeRef, isOver } = useDroppable({ id: `${slot.stage}/${slot.index}`, data: slot })
  return (
    <div ref={setNodeRef} className="relative h-0 print:hidden">
      {isOver && !isHome && <div className="absolute inset-x-0 -top-[7.5px] h-[3px] rounded-full bg-act" />}
    </div>
  )
}
