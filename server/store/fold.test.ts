import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, snippet, wordsOf } from './fold.ts'

test('a snippet holds the word that was found, whatever folding does to the text before it', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', 'é', 'ﬃ', 'İ', '…', '½', '𝐀', '\u0301', '字', '\n', '😀') })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const found = snippet(`${before} needle ${after}`, ['needle'])
      expect(found).toContain('needle')
      expect(found?.length).toBeLessThanOrEqual(126)
    }),
  )
})

test('a snippet of a long text is found at its end as at its beginning', () => {
  const long = `${'½ of the ﬃ class. '.repeat(10_000)}Needle. ${'More. '.repeat(100)}`
  expect(snippet(long, ['needle'])).toMatch(/^… .*Needle\. More\..* …$/)
})

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})

test('words are told apart by white space, each once', () => {
  expect(wordsOf('  Éa\tea \n b ')).toEqual(['ea', 'b'])
  expect([wordsOf(''), wordsOf(null), wordsOf(' ')]).toEqual([[], [], []])
})
