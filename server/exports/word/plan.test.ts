import { expect, test } from 'vitest'
import { aboutSample, approvedSample } from '../testing.ts'
import type { Paragraph } from './blocks.ts'
import { heightOf } from './measure.ts'
import { runningHeight, sharedWidth } from './paper.ts'
import { planPage } from './plan.ts'

const parts = (count: number, text = 'What did you see?') => {
  const page = planPage(approvedSample(Array.from({ length: count }, () => ({ text }))), aboutSample, { sources: 'keep' })
  const paragraphs = page.blocks as Paragraph[]
  const pages: Paragraph[][] = [[]]
  for (const each of paragraphs) {
    if (each.newPage) pages.push([])
    pages.at(-1)?.push(each)
  }
  return { pages, settings: page.settings, paragraphs }
}

test('every page begins with a question, and holds no more than it has room for', () => {
  const { pages, settings } = parts(12)
  expect(pages.length).toBeGreaterThan(1)
  for (const [index, blocks] of pages.entries()) {
    if (index > 0) expect(blocks[0]?.set).toBe('Plan question')
    expect(heightOf({ settings, blocks }, sharedWidth)).toBeLessThanOrEqual(runningHeight)
  }
})

test('all that belongs to a question is kept with it, up to its last line', () => {
  const { paragraphs } = parts(2)
  const second = paragraphs.findLastIndex(({ set }) => set === 'Plan question')
  expect(paragraphs.slice(second - 5, second).map(({ keepNext }) => keepNext)).toEqual([true, true, true, true, false])
})

test('the closing line is never alone: the last item goes with it', () => {
  for (let count = 1; count <= 12; count++) expect(parts(count).pages.at(-1)?.length).toBeGreaterThan(1)
})
