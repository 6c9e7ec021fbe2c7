import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainly, tokensOf } from './nlp.ts'

describe('tokens', () => {
  test('carry part of speech, lemma and place', () => {
    expect(tokensOf('The transitions were long.')).toMatchObject([
      { lower: 'the', pos: 'DET' },
      { lower: 'transitions', lemma: 'transition', pos: 'NOUN', start: 4, end: 15 },
      { lemma: 'be', pos: 'AUX' },
      { lower: 'long', pos: 'ADJ' },
      { lower: '.', pos: 'PUNCT' },
    ])
  })

  test('curly and straight apostrophes read alike', () => {
    const read = (text: string) => tokensOf(text).map(({ lower, pos }) => [lower, pos])
    expect(read('Don’t they?')).toEqual(read("Don't they?"))
  })

  test('are in order, apart, and found where they say, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let last = 0
        for (const { start, end } of tokensOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
    )
  })
})

test('the plain text is as long as the text, so that offsets hold', () => {
  expect(plainly('“Don’t” İ ẞ')).toHaveLength('“Don’t” İ ẞ'.length)
  expect(plainly('“Don’t”')).toBe('"don\'t"')
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => plainly(text).length === text.length))
})

test('white space of several sorts in a row holds nobody up', { timeout: 60_000 }, () => {
  tokensOf('a b')
  const start = process.cpuUsage()
  expect(tokensOf(`a${' \n'.repeat(60_000)}x`).map(({ lower }) => lower)).toEqual(['a', 'x'])
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(500)
})
