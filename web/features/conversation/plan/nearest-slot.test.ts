import { expect, test } from 'vitest'
import { slotBySlot } from './nearest-slot.ts'

const slots = ['goal/0', 'goal/1', 'reality/0', 'reality/1', 'reality/2']
const isHome = (_: string, slotId: string) => slotId === 'reality/0' || slotId === 'reality/1'

/** The slot that an arrow leads to, from where the item is held over. */
function ledTo(code: 'ArrowDown' | 'ArrowUp', over: string | null): string | undefined {
  const context = {
    over: over === null ? null : { id: over },
    droppableRects: new Map(slots.map((id, place) => [id, { top: place * 100 }])),
    collisionRect: { height: 0 },
  }
  const event = { code, preventDefault: () => {} }
  const to = slotBySlot(isHome)(event as never, { active: 'i', currentCoordinates: { x: 0, y: 0 }, context } as never)
  return to ? slots[to.y / 100] : undefined
}

test('an arrow leads past the slots that an item stands between', () => {
  expect(ledTo('ArrowDown', 'reality/0')).toBe('reality/2')
  expect(ledTo('ArrowUp', 'reality/0')).toBe('goal/1')
  expect(ledTo('ArrowDown', 'goal/0')).toBe('goal/1')
})

test('just picked up and over nothing yet, it goes from where it stands', () => {
  expect(ledTo('ArrowDown', null)).toBe('reality/2')
  expect(ledTo('ArrowUp', null)).toBe('goal/1')
})

test('at the ends there is nowhere to go', () => {
  expect(ledTo('ArrowDown', 'reality/2')).toBeUndefined()
  expect(ledTo('ArrowUp', 'goal/0')).toBeUndefined()
})
