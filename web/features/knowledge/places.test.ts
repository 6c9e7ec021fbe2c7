import { expect, test } from 'vitest'
import { anchorOf } from '../../shared/anchor-of.ts'
import { partedAt, placesOf, sectionsOf } from './places.ts'
import { blocksOf } from './prose/blocks.ts'

const body = '# Wait time\n\n## What it is\n\nA pause.\n\nTwo\npauses.\n\n## Why\n\nA pause.\n\n- one\n- two'
const passages = [
  { key: 'wait-time/what-it-is/1', text: 'A pause.\n\nTwo\npauses.' },
  { key: 'wait-time/why/1', text: 'A pause.' },
  { key: 'wait-time/why/2', text: '- two' },
]

test('a passage stands where its words are, after the one before it', () => {
  const places = placesOf(body, passages)
  expect([...places].map(([key, { start, end }]) => [anchorOf(key), body.slice(start, end)])).toEqual([
    ['what-it-is/1', 'A pause.\n\nTwo\npauses.'],
    ['why/1', 'A pause.'],
    ['why/2', '- two'],
  ])
  expect(places.get('wait-time/why/1')?.start).toBe(body.lastIndexOf('A pause.'))
})

test('lines that were joined are found, and words that are not there have no place', () => {
  const places = placesOf(body, [
    { key: 'a/1', text: 'Two pauses.' },
    { key: 'a/2', text: 'Not here (at all).' },
    { key: 'a/3', text: '- one' },
  ])
  expect([...places.keys()]).toEqual(['a/1', 'a/3'])
})

test('a page is parted at a passage, in whole blocks', () => {
  const place = placesOf(body, passages).get('wait-time/why/2')
  if (!place) throw new Error('it has no place')
  const { before, passage, after } = partedAt(blocksOf(body), place)
  expect([before.length, passage.map(({ type }) => type), after]).toEqual([6, ['list'], []])
})

test('contents lead to the sections by the beginning of their passages’ keys', () => {
  expect(sectionsOf(blocksOf(body), passages, placesOf(body, passages))).toMatchObject([
    { anchor: 'what-it-is', title: 'What it is' },
    { anchor: 'why', title: 'Why' },
  ])
})
