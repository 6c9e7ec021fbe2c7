import {
  DndContext,
  type DragEndEvent,
  type DragOverEvent,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { type ReactNode, useRef, useState } from 'react'
import type { Item } from '../../../requests/draft-so-far.ts'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { onceShown } from '../lead-to.ts'
import { nearestSlot, slotBySlot } from './nearest-slot.ts'
import { type Section, type Slot, slotOf } from './sections.ts'

/** Silent: what is said while an item is moved goes through the page's own live region. */
const nothingSaid = { onDragStart: () => undefined, onDragOver: () => undefined, onDragEnd: () => undefined, onDragCancel: () => undefined }
const instructions = { draggable: 'To move it, press Space, then the arrow keys; Space puts it down, Escape leaves it where it was.' }

/** The id of what a card is moved by. */
export const handleId = (itemId: string): string => `move-${itemId}`

// The library would lead back to the handle later too, away from what the coach has gone on to.
const keepFocus = (itemId: UniqueIdentifier) =>
  onceShown(() => document.getElementById(handleId(String(itemId)))?.focus({ preventScroll: true }))

type MovableProps = {
  sections: Section[]
  /** A slot in words: "Reality, place 2". */
  nameOf: (slot: Slot) => string
  onMove: (itemId: string, to: Slot) => void
  children: (held: Item | undefined) => ReactNode
}

/** Lets cards be moved by pointer and by keyboard. Only a line shows where one would come; the cards stay where they are until it is put down. */
export function Movable({ sections, nameOf, onMove, children }: MovableProps) {
  const announce = useAnnounce()
  const [heldId, setHeldId] = useState<string | null>(null)
  const hasLeft = useRef(false)
  const held = sections.flatMap(({ items }) => items).find(({ id }) => id === heldId)
  const isHome = (itemId: string, slotId: string) => {
    const home = slotOf(sections, itemId)
    return home !== null && (slotId === `${home.stage}/${home.index}` || slotId === `${home.stage}/${home.index + 1}`)
  }
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: slotBySlot(isHome), scrollBehavior: 'auto' }),
  )
  const slotAt = ({ over }: DragOverEvent | DragEndEvent) => over?.data.current as Slot | undefined
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={nearestSlot}
      accessibility={{ announcements: nothingSaid, screenReaderInstructions: instructions, restoreFocus: false }}
      onDragStart={({ active }) => {
        setHeldId(String(active.id))
        hasLeft.current = false
        announce('Picked up. Arrow keys move it.')
      }}
      onDragOver={(event) => {
        const slot = slotAt(event)
        const home = isHome(String(event.active.id), String(event.over?.id))
        if (slot && (!home || hasLeft.current)) announce(home ? 'Where it was.' : `To ${nameOf(slot)}.`)
        hasLeft.current ||= !home
      }}
      onDragEnd={(event) => {
        setHeldId(null)
        keepFocus(event.active.id)
        const slot = slotAt(event)
        if (slot && !isHome(String(event.active.id), String(event.over?.id))) onMove(String(event.active.id), slot)
        else announce('It stays where it was.')
      }}
      onDragCancel={({ active }) => {
        setHeldId(null)
        keepFocus(active.id)
        announce('It stays where it was.')
      }}
    >
      {children(held)}
      <DragOverlay dropAnimation={null}>
        {held && (
          <p className="absolute top-0 right-0 w-[min(24rem,70vw)] cursor-grabbing rounded-card border border-act bg-sheet px-4 py-3 font-serif text-[1rem] shadow-card">
            <span className="line-clamp-2">{held.text}</span>
          </p>
        )}
      </DragOverlay>
    </DndContext>
  )
}
