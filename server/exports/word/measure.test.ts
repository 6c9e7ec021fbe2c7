import { expect, test } from 'vitest'
import { type Page, paragraph, type Setting, tab } from './blocks.ts'
import { heightOf, widthOf } from './measure.ts'

const setting: Setting = { voice: 'serif', size: 10, leading: 1.5, before: 2, after: 3 }
const page = (...blocks: Page['blocks']): Page => ({ settings: { Words: setting, Hung: { ...setting, hang: 100 } }, blocks })

test('a line is as high as its size and leading, with what stands before and after', () => {
  expect(heightOf(page(paragraph('Words', 'What do you see?')), 400)).toBe(20)
})

test('words that fill a line go on to the next', () => {
  const across = widthOf('What do you', setting)
  expect(heightOf(page(paragraph('Words', 'What do you see?')), across)).toBe(35)
})

test('a word longer than a line is broken, and counted for every line it fills', () => {
  const wide = widthOf('x'.repeat(10), setting)
  expect(heightOf(page(paragraph('Words', 'x'.repeat(2_000))), wide)).toBeGreaterThanOrEqual(200 * 15)
})

test('where lines hang, all of them have that much less room', () => {
  const across = 100 + widthOf('What do you', setting)
  expect(heightOf(page(paragraph('Hung', 'Then ask', tab, 'What do you see?')), across)).toBe(35)
  expect(heightOf(page(paragraph('Hung', 'Then ask', tab, 'What do you')), across)).toBe(20)
})

test('a row of a table is as high as its highest cell, and never lower than it must be', () => {
  const cells = [[paragraph('Words', 'one')], [paragraph('Words', 'one'), paragraph('Words', 'two')]]
  const grid = (least: number) => page({ kind: 'grid', columns: [200, 200], headed: false, ruled: false, gap: 0, rows: [{ cells, least }] })
  expect(heightOf(grid(0), 400)).toBe(40)
  expect(heightOf(grid(60), 400)).toBe(60)
})
