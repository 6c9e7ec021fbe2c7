import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Item } from '../../../requests/draft-so-far.ts'
import { orderAfter, sectionsOf, slotBeside } from './sections.ts'

const item = (id: string, group: string | null, position: number) => ({ id, group, position }) as Item
const stages = ['goal', 'reality', 'will']
const items = [item('a', 'goal', 0), item('b', 'reality', 1), item('c', 'reality', 2), item('d', null, 3)]
const told = (order: ReturnType<typeof orderAfter>) => order?.map(({ itemId, stage }) => `${itemId}:${stage}`)

test('stages stand in the coaching model’s order, empty ones too, and what belongs to none comes where it was', () => {
  expect(sectionsOf(items, stages).map(({ stage, items }) => [stage, items.map(({ id }) => id)])).toEqual([
    ['goal', ['a']],
    ['reality', ['b', 'c']],
    ['will', []],
    [null, ['d']],
  ])
  expect(sectionsOf([item('x', null, 0), item('a', 'goal', 1)], stages)[0]?.stage).toBeNull()
})

test('an item moves within its stage and into another', () => {
  const sections = sectionsOf(items, stages)
  expect(told(orderAfter(sections, 'c', { stage: 'reality', index: 0 }))).toEqual(['a:goal', 'c:reality', 'b:reality', 'd:null'])
  expect(told(orderAfter(sections, 'a', { stage: 'will', index: 0 }))).toEqual(['b:reality', 'c:reality', 'a:will', 'd:null'])
})

test('a place that it has already asks for nothing', () => {
  const sections = sectionsOf(items, stages)
  expect(orderAfter(sections, 'b', { stage: 'reality', index: 0 })).toBeNull()
  expect(orderAfter(sections, 'b', { stage: 'reality', index: 1 })).toBeNull()
})

test('one place up or down goes on into the neighbouring stage, and ends with the plan', () => {
  const sections = sectionsOf(items, stages)
  expect(slotBeside(sections, 'b', 'up')).toEqual({ stage: 'goal', index: 1 })
  expect(slotBeside(sections, 'c', 'down')).toEqual({ stage: 'will', index: 0 })
  expect(slotBeside(sections, 'a', 'up')).toBeNull()
})

test('whatever is moved where, each item is named once', () => {
  fc.assert(
    fc.property(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('goal', 'reality', 'will', null), fc.nat(4), (id, stage, index) => {
      const order = orderAfter(sectionsOf(items, stages), id, { stage, index })
      if (order) expect(order.map(({ itemId }) => itemId).sort()).toEqual(['a', 'b', 'c', 'd'])
    }),
  )
})

test('down and up again is where it was', () => {
  const sections = sectionsOf(items, stages)
  const down = slotBeside(sections, 'b', 'down')
  const order = down && orderAfter(sections, 'b', down)
  const moved = sectionsOf(order?.map(({ itemId, stage }, position) => item(itemId, stage, position)) ?? [], stages)
  const up = slotBeside(moved, 'b', 'up')
  expect(told(up && orderAfter(moved, 'b', up))).toEqual(['a:goal', 'b:reality', 'c:reality', 'd:null'])
})
