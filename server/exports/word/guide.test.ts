import { expect, test } from 'vitest'
import type { DraftItem } from '../../domain/draft-item.ts'
import { aboutSample, approvedSample } from '../testing.ts'
import type { Block, Page } from './blocks.ts'
import { guidePage } from './guide.ts'
import { heightOf } from './measure.ts'
import { sharedHeight, sharedWidth } from './paper.ts'

const sentence = (count: number): string => `${Array.from({ length: count }, () => 'thinking').join(' ')}?`

const plan = (items: number, words: number): Page => {
  const long = (position: number): Partial<DraftItem> => ({
    text: `${position} ${sentence(words - 1)}`,
    listenFor: 'a pattern',
    followUp: 'What else?',
    replies: [{ heard: `heard ${position}`, say: sentence(words - 10) }],
    core: position > 0 && position < 4,
  })
  return guidePage(approvedSample(Array.from({ length: items }, (_, position) => long(position))), aboutSample)
}

const textOf = (blocks: Block[]): string =>
  blocks
    .flatMap((block) => (block.kind === 'grid' ? block.rows.flatMap(({ cells }) => cells.flat()) : [block]))
    .map(({ words }) => words.map((each) => (typeof each === 'string' ? each : each.text)).join(''))
    .join('\n')

test('a short plan keeps everything: what to listen for, what to ask then, large type', () => {
  const page = plan(4, 12)
  expect(textOf(page.blocks)).toContain('Listen for\ta pattern')
  expect(textOf(page.blocks)).toContain('Then ask\tWhat else?')
  expect(page.settings['Guide core']?.size).toBe(15)
})

test('what to listen for goes first, then what to ask then and the size, and the further questions last of all', () => {
  const states = [12, 20, 24, 35].map((words) => {
    const { blocks, settings } = plan(7, words)
    const text = textOf(blocks)
    return {
      listenFor: text.includes('Listen for'),
      thenAsk: text.includes('Then ask'),
      size: settings['Guide core']?.size ?? 0,
      further: text.includes(`6 ${sentence(words - 1)}`),
    }
  })
  for (const [index, state] of states.entries()) {
    const before = states[index - 1] ?? state
    expect(Number(state.listenFor)).toBeLessThanOrEqual(Number(before.listenFor))
    expect(Number(state.thenAsk)).toBeLessThanOrEqual(Number(before.thenAsk))
    expect(state.size).toBeLessThanOrEqual(before.size)
    expect(state.further || !state.thenAsk).toBe(true)
  }
  expect(states.at(-1)).toMatchObject({ listenFor: false, thenAsk: false })
})

test.each([
  [3, 10],
  [5, 20],
  [8, 25],
  [8, 35],
])('%i items of %i words are measured to fit on one page', (items, words) => {
  expect(heightOf(plan(items, words), sharedWidth)).toBeLessThanOrEqual(sharedHeight)
})

test('questions that had no room are counted, not dropped in silence', () => {
  expect(textOf(plan(12, 35).blocks)).toContain('If it goes there\n8 more in the plan.')
})
