import { expect, test } from 'vitest'
import { plainWords, shorthand } from './field-words.ts'
import { inFull } from './in-full.ts'
import { wordsOf } from './query.ts'

test.each([
  ['TPS in gr 4', 'TPS (think-pair-share) in grade 4'],
  ['more cfus, less talk', 'more cfus (checks for understanding), less talk'],
  ['t&t w/ ELLs', 't&t (turn and talk) with ELLs (English language learners)'],
  ['kids dont talk b/c its hard', "students don't talk because its hard"],
  ['a goal w/o a date', 'a goal without a date'],
])('what is written short is told in full: %s', (words, full) => {
  expect(inFull(words)).toBe(full)
})

test.each([
  'sentence stem and word stem',
  'read a story by Poe with peers',
  'Ms. Ortiz, the pd-director',
  'constructor toString __proto__',
  'either/or',
  '…',
  '',
])('whole words of their own stay as they are: %s', (words) => {
  expect(inFull(words)).toBe(words)
})

test('capitals tell shorthand from a word', () => {
  expect(inFull('PEERS goal')).toContain('powerful easy')
  expect(inFull('STEM class')).toContain('science technology')
})

test('told in full, nothing is short any more', () => {
  for (const full of [...Object.values(plainWords), ...Object.values(shorthand)]) expect(inFull(full)).toBe(full)
})

test('whatever is searched for is told in full, whoever asks', () => {
  expect(wordsOf({ ours: 'TPS' })).toBe('TPS (think-pair-share)')
  expect(wordsOf({ theirs: 'TPS', leave: null })).toBe('TPS (think-pair-share)')
})
