import { type CollisionDetection, KeyboardCode, type KeyboardCoordinateGetter } from '@dnd-kit/core'

/** The slot nearest to the pointer, or to what is held where there is no pointer. */
export const nearestSlot: CollisionDetection = ({ pointerCoordinates, collisionRect, droppableContainers, droppableRects }) => {
  const y = pointerCoordinates?.y ?? collisionRect.top + collisionRect.height / 2
  const distances = droppableContainers.flatMap((container) => {
    const rect = droppableRects.get(container.id)
    return rect ? [{ id: container.id, data: { droppableContainer: container, value: Math.abs(rect.top - y) } }] : []
  })
  return distances.sort((a, b) => a.data.value - b.data.value).slice(0, 1)
}

/** By arrows from slot to slot, past those that it stands between already. `isHome` tells these. */
export const slotBySlot =
  (isHome: (activeId: string, slotId: string) => boolean): KeyboardCoordinateGetter =>
  (event, { active, currentCoordinates, context: { over, droppableRects, collisionRect } }) => {
    if (event.code !== KeyboardCode.Down && event.code !== KeyboardCode.Up) return undefined
    event.preventDefault()
    const slots = [...droppableRects].map(([id, rect]) => ({ id: String(id), top: rect.top })).sort((a, b) => a.top - b.top)
    const step = event.code === KeyboardCode.Down ? 1 : -1
    const here = slots.findIndex(({ id }) => id === over?.id)
    // Just picked up, it may be over nothing yet: it goes from where it stands.
    let at = (here === -1 ? slots.findIndex(({ id }) => isHome(String(active), id)) : here) + step
    while (isHome(String(active), slots[at]?.id ?? '')) at += step
    const next = slots[at]
    return next && collisionRect ? { x: currentCoordinates.x, y: next.top - collisionRect.height / 2 } : undefined
  }
