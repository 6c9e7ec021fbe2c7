import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RuleName } from '../domain/finding.ts'
import { checkDraft, checkItem, checkText } from './check.ts'
import { context, item } from './testing.ts'

const parts = [
  'Great lesson!',
  'Four of the 26 students spoke.',
  'You must be exhausted.',
  "Don't you think the transitions were long?",
  'Have you tried exit tickets?',
  'Did the students understand?',
  'What went well, and what would you change?',
  'You should post the steps.',
  'Your questioning was weak.',
  'What did you notice?',
  'The text was too hard, wasn’t it?',
  'Why were you so nervous?',
  'When Maya said "Is it seven?", what did you hear?',
  'How about a timer?',
]

describe('checking a text on its own', () => {
  test('every rewrite is clean under the same rules, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 4 }), (chosen) => {
        for (const { rewrite } of checkText({ text: chosen.join(' ') }))
          if (rewrite !== null) expect(checkText({ text: rewrite })).toEqual([])
      }),
    )
  })

  test('every span lies in the text and is not empty, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(fc.constantFrom(...parts, '“', '"', '\n', '😀', '…')).map((all) => all.join(' ')),
        ),
        (text) => {
          for (const { span, reason } of checkText({ text })) {
            expect(span[0]).toBeGreaterThanOrEqual(0)
            expect(span[1]).toBeGreaterThan(span[0])
            expect(span[1]).toBeLessThanOrEqual(text.length)
            expect(reason).not.toBe('')
          }
        },
      ),
    )
  })

  test('several faults are mended together in one rewrite', () => {
    const [first] = checkText({ text: 'You must be drained. Why don’t you let them mark their own?' })
    expect(first?.rewrite).toBe('What might you try?')
  })

  test('is taken as a question that seeks thinking, in the facilitative approach', () => {
    expect(checkText({ text: 'Is Tuesday good?' }).map(({ rule }) => rule)).toEqual(['open-question'])
    expect(checkText({ text: 'Is Tuesday good?', purpose: 'confirm' })).toEqual([])
  })

  test('an empty text has nothing to flag', () => {
    expect(checkText({ text: '' })).toEqual([])
    expect(checkText({ text: ' \n ' })).toEqual([])
  })

  test('finds the same, at its place, however wide the gaps are', () => {
    const text = `So,${' '.repeat(300)}what went well,${'\t'.repeat(500)}and what would you change? Great${' '.repeat(40)}lesson!`
    const found = checkText({ text })
    const narrow = checkText({ text: text.replace(/\s+/g, ' ') })
    expect(found.map(({ rule }) => rule)).toEqual(narrow.map(({ rule }) => rule))
    expect(found.map(({ span }) => text.slice(...span).replace(/\s+/g, ' '))).toEqual(
      narrow.map(({ span }) => text.replace(/\s+/g, ' ').slice(...span)),
    )
  })

  const openings = [
    '',
    'So ',
    'We’d ',
    'You ',
    'You were ',
    'Tell me ',
    'No one ',
    'You never ',
    'I would ',
    'It needs ',
    'Recommend ',
    'Was it ',
    'Oh ',
    '“',
  ]
  const repeated = [
    'and ',
    'so ',
    'really ',
    'probably ',
    'even ',
    'must have ',
    'not exactly ',
    'not a little ',
    'more a bit ',
    'her for ',
    'easy ',
    'a, ',
    ', ',
    ' ',
    '’A (',
    '- ',
    'what and ',
  ]

  test('doubling what is said again and again never costs a hundred times as long', { timeout: 120_000 }, () => {
    const time = (opening: string, words: string, times: number): number => {
      const start = process.cpuUsage()
      checkText({ text: `${opening}${words.repeat(times)}it went on` })
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1_000
    }
    checkText({ text: 'Why?' })
    for (const opening of openings)
      for (const words of repeated)
        expect([opening, words, time(opening, words, 26) < 100 * time(opening, words, 13) + 300]).toEqual([opening, words, true])
  })

  test.each([
    ['a short aside in brackets', '(as we said it last week, too) it went on?'],
    ['a long one', `(${'as we said last week '.repeat(60)}) it went on, didn’t it?`],
    ['a wide gap', `would you want${' '.repeat(1_800)}x`],
    ['a wide gap after this', `this${' '.repeat(1_800)}x you`],
  ])('%s holds nobody up', { timeout: 120_000 }, (_, words) => {
    const start = process.cpuUsage()
    for (const opening of openings) checkText({ text: `${opening}${words}` })
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(1_500)
  })

  test('takes a moment for a text, once warm: a generous deadline', () => {
    for (const text of parts) checkText({ text })
    const start = performance.now()
    const rounds = 200
    for (let i = 0; i < rounds; i++) checkText({ text: `At 10:${i} ${parts[i % parts.length]}` })
    expect((performance.now() - start) / rounds).toBeLessThan(50)
  })
})

test('an item is checked by all rules, in the order in which they are named, and findings carry its id', () => {
  const findings = checkItem(item('You said "great". Did they finish?', { itemId: 'i9' }), context())
  const rules = findings.map(({ rule }) => rule)
  expect(rules).toEqual(['open-question', 'verified-quotes', 'has-provenance', 'has-provenance'])
  expect([...rules].sort((a, b) => RuleName.options.indexOf(a) - RuleName.options.indexOf(b))).toEqual(rules)
  expect(findings.every(({ itemId }) => itemId === 'i9')).toBe(true)
})

test('marks that must come off always have their rewrite, whatever else the text says', () => {
  const [, quotation] = checkItem(item('You said "great". Did they finish?'), context())
  expect(quotation?.rewrite).toBe('You said great. Did they finish?')
})

test('a draft is checked for items that ask the same', () => {
  expect(checkDraft([item('What did you notice?'), item('What did you notice?')], context()).map(({ rule }) => rule)).toEqual(['distinct'])
})

test('a text checked against notes has its quotations looked for in them', () => {
  const text = 'You said “never mind”. What did you hope for?'
  expect(checkText({ text })).toEqual([])
  expect(checkText({ text }, ['T: never mind, go on'])).toEqual([])
  expect(checkText({ text }, ['T: go on'])).toMatchObject([
    { rule: 'verified-quotes', severity: 'block', rewrite: 'You said never mind. What did you hope for?' },
  ])
})
