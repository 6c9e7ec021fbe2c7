import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asRead } from './as-read.ts'
import { checkItem, checkText } from './check.ts'
import { finding } from './rule.ts'
import { context, item, wordsOf } from './testing.ts'

describe('a text as the rules read it', () => {
  test.each([
    ['wеak', 'You are wеak at this. What now?'],
    ['ｗｅａｋ', 'You are ｗｅａｋ at this. What now?'],
    ['𝘄𝗲𝗮𝗸', 'You are 𝘄𝗲𝗮𝗸 at this. What now?'],
    ['w̶e̶a̶k̶', 'You are w̶e̶a̶k̶ at this. What now?'],
    ['we4k', 'You are we4k at this. What now?'],
  ])('has plain letters for %s, and the finding is about the words as they stand', (word, text) => {
    const findings = checkText({ text }).filter(({ severity }) => severity === 'block')
    expect(wordsOf(text, findings)).toEqual([`You are ${word}`])
    expect(checkItem(item(text), context())).toContainEqual(expect.objectContaining({ rule: 'no-verdict', severity: 'block' }))
  })

  test('a rewrite keeps names as they are written', () => {
    const [found] = checkText({ text: 'You are the ｗｏｒｓｔ. What did José and Мaya notice?' })
    expect(found?.rewrite).toBe('What did José and Мaya notice?')
  })

  test('words are compared with the notes as they are written', () => {
    const quoted = (text: string) => checkText({ text, kind: 'shared-data' }, ['Él dijo: está bien']).map(({ rule }) => rule)
    expect(quoted('He said “está bien”.')).toEqual([])
    expect(quoted('He said “esta bien”.')).toEqual(['verified-quotes'])
  })

  test('every place that is read has its place in the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('why ', '𝘄𝗼', 'é', 'ﬁ ', ' '.repeat(30), '\n', '“а”', '0w0w ', '🙂')).map((parts) => parts.join('')),
        fc.nat(),
        fc.nat(),
        (text, from, length) => {
          const { subject, inFull } = asRead(item(text))
          const start = from % Math.max(1, subject.text.length)
          const end = Math.min(subject.text.length, start + 1 + (length % 9))
          if (start >= end) return
          const { span } = inFull(finding('plain', 'warn', subject, { start, end }, ''))
          expect(span[0]).toBeGreaterThanOrEqual(0)
          expect(span[1]).toBeGreaterThan(span[0])
          expect(span[1]).toBeLessThanOrEqual(text.length)
        },
      ),
    )
  })
})
