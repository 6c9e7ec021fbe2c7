import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inline } from './markdown.ts'
import { printable } from './printable.ts'

describe('a person’s words in Markdown', () => {
  test.each([
    ['~~~ x', '\\~\\~\\~ x'],
    ['```js', '\\`\\`\\`js'],
    ['1. x', '1\\. x'],
    ['12) x', '12\\) x'],
    ['1.5 pages', '1.5 pages'],
    ['+ x', '\\+ x'],
    ['+3 more', '+3 more'],
    ['- x', '\\- x'],
    ['-5 degrees', '-5 degrees'],
    ['---', '\\---'],
    ['- - -', '\\- - -'],
    ['***', '\\*\\*\\*'],
    ['===', '\\==='],
    ['=> it is', '=\\> it is'],
    ['> x', '\\> x'],
    ['# x', '\\# x'],
    ['#1 of 4', '#1 of 4'],
    ['x ##', 'x \\##'],
    ['| a | b |', '\\| a \\| b \\|'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['![x](y)', '!\\[x\\](y)'],
    ['[x]: y', '\\[x\\]: y'],
    ['&amp; &#35;', '\\&amp; \\&#35;'],
    ['~~no~~', '\\~\\~no\\~\\~'],
    ['https://a.b/c_d', 'https\\://a.b/c\\_d'],
    ['www.a.b', 'www\\.a.b'],
    ['kim@school.org', 'kim\\@school.org'],
    ['a\\b', 'a\\\\b'],
    ['one\n\n    two', 'one two'],
  ])('%j is written as %j', (text, written) => {
    expect(inline(text)).toBe(written)
  })

  const mark = fc.constantFrom(
    ...[
      '~~~',
      '```',
      '===',
      '---',
      '- ',
      '* ',
      '+ ',
      '> ',
      '#',
      '# ',
      ' ##',
      '1.',
      '1. ',
      '12) ',
      '|',
      '<b>',
      '<!--',
      '&amp;',
      '&#3',
      '[x]',
      '](y)',
      '![',
      '_',
      '**',
      '\\',
    ],
    ...['https://', 'www.', 'a@b.co', ' ', '\n', '\t', 'a', '7', '“x”', '😀', '\u00a0', '\u202e', '(', ':', '.', '!'],
  )
  const words = fc.oneof(
    fc.array(mark, { maxLength: 8 }).map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 30 }),
  )
  const escaped = /\\[!-/:-@[-`{-~]/g

  test('read by CommonMark, says what was written, whatever that was', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(inline(text).replace(escaped, (pair) => pair.charAt(1))).toBe(printable(text).replace(/\s+/g, ' ').trim())
      }),
      { numRuns: 2_000 },
    )
  })

  test('leaves nothing that Markdown acts on, at the start, at the end or between, whatever was written', () => {
    fc.assert(
      fc.property(words, (text) => {
        const left = inline(text).replace(escaped, 'x')
        expect(left).not.toMatch(/[\\`*_~[\]<>&|]/)
        expect(left).not.toMatch(/^(?:#{1,6}(?: |$)|[-+](?: |$)|\d{1,9}[.)](?: |$)|-[- ]*$|=+$)/)
        expect(left).not.toMatch(/(?:^| )#+$/)
        expect(left).not.toMatch(/(?:https?|ftp):\/\/|www\.|@\w/i)
      }),
      { numRuns: 2_000 },
    )
  })
})
