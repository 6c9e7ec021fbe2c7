import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInSources } from './quotation-match.ts'
import { context, item, wordsOf } from './testing.ts'
import { verifiedQuotes } from './verified-quotes.ts'

const notes = `10:05 T: "What makes these   equal?" waits ~1 sec\nMaya: that’s bigger though. okay, moving on\nJosé: café`
const check = (text: string, sources = [notes]) => verifiedQuotes.check(item(text), context({ sources }))

describe('verified-quotes', () => {
  test.each([
    'You asked "What makes these equal?"',
    'You asked “what makes these equal”.',
    'Maya said "That\'s bigger though." What did you hear?',
    'You said "Okay, moving on" twice.',
    'I heard "What makes … equal?"',
    'I heard "what makes ... moving on".',
    'José said "cafe\u0301".',
  ])('finds the exact words: %s', (text) => {
    expect(check(text)).toEqual([])
  })

  test('finds words that the notes hold with a soft hyphen left by a file', () => {
    expect(check('You asked "What makes these equal?"', ['T: "What makes these e\u00adqual?"'])).toEqual([])
  })

  test.each([
    ['a changed word', 'You asked "What makes those equal?"'],
    ['parts out of order', 'I heard "moving on … equal".'],
    ['half a word', 'You said "mov".'],
    ['case within', 'You asked "What Makes these equal?"'],
    ['nothing like it', 'You said "great job".'],
  ])('refuses %s', (_, text) => {
    expect(check(text)).toMatchObject([{ rule: 'verified-quotes', severity: 'block' }])
  })

  test('joined parts must stand in one source', () => {
    expect(check('"first … second"', ['the first', 'the second'])).toHaveLength(1)
    expect(check('"first … second"', ['the first and the second'])).toEqual([])
  })

  test('the rewrite takes the marks off, and leaves true quotations alone', () => {
    const text = 'You asked "What makes these equal?" and then “why now”.'
    const findings = check(text)
    expect(wordsOf(text, findings)).toEqual(['“why now”'])
    expect(findings[0]?.rewrite).toBe('You asked "What makes these equal?" and then why now.')
  })

  test.each([
    'Maya said „I hate this class“.',
    'Maya said ❝I hate this class❞.',
    'Maya said ＂I hate this class＂.',
    'Maya said «I hate this class».',
    'Maya said 「I hate this class」.',
    "Maya said ''I hate this class''.",
    'Maya said <q>I hate this class</q>.',
    'Maya said ""I hate this class"".',
    'Maya said “I hate\nthis class”.',
    'Maya said “I hate this class.',
    'Maya said I hate this class”.',
    `Maya said “${'I hate this class '.repeat(40).trim()}”.`,
  ])('words that nobody said are found between marks of any kind, and the rewrite has none: %s', (text) => {
    const [found] = check(text)
    expect(found).toMatchObject({ severity: 'block' })
    expect(found?.rewrite).toBe(text.replace(/<\/?q>|''|["“”„«»❝❞＂「」]/g, ''))
  })

  test.each(['„What makes these equal?“', '« What makes these equal? »', "''What makes these equal?''", '<q>What makes these equal?</q>'])(
    'finds the exact words between marks of any kind: %s',
    (quotation) => {
      expect(check(`You asked ${quotation}, and then?`)).toEqual([])
    },
  )

  test('a rewrite holds no quotation that can’t be found', () => {
    const part = fc.constantFrom('"', '“', '”', '„', '«', '»', "''", '<q>', '</q>', 'I hate', 'okay', 'why', ' ', '. ', '5', '\n')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const rewrite = check(parts.join(''))[0]?.rewrite
        if (rewrite) expect(check(rewrite)).toEqual([])
      }),
    )
  })

  test('words in single marks are nobody’s words', () => {
    expect(check("They may say 'it went fine'.")).toEqual([])
  })

  test('any run of whole words of a source is found in it', () => {
    const words = notes.split(/\s+/).filter((word) => /^[\p{L}’]+$/u.test(word))
    fc.assert(
      fc.property(fc.nat({ max: words.length - 1 }), fc.integer({ min: 1, max: 4 }), (from, length) => {
        expect(isInSources(words.slice(from, from + length).join(' '), [words.join('\n ')])).toBe(true)
      }),
    )
  })
})
