import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recognise } from '../conversations/recognise/recognise.ts'
import { evidenceSheetMarkdown } from '../exports/evidence-sheet.ts'
import { aSheet } from '../exports/testing.ts'
import { findRiskSigns } from '../safety/risk-signs.ts'
import { gatherEvidence } from './evidence/gather-evidence.ts'
import { notice } from './noticings/notice.ts'

/** What reads or writes texts as long as a person can send, before or without anything that cuts them short. */
const readers: Record<string, (text: string) => unknown> = {
  'evidence and what it shows': (text) => notice(gatherEvidence(text, () => []).evidence, []),
  'passages about someone at risk': (text) => gatherEvidence(`10:05 Teo told me his dad hits him. ${text}`, findRiskSigns),
  'what is brought to the front door': recognise,
  'the evidence sheet': (text) => evidenceSheetMarkdown(aSheet({ words: 1 }, text)),
}

const units = [
  ...[
    ' ',
    '\t',
    '\n',
    ' \n',
    '\u00a0',
    '“',
    '”',
    '«',
    '„',
    '"',
    "'",
    '(',
    '[',
    '*',
    '-',
    '—',
    '>',
    '#',
    '|',
    '@',
    '~',
    '`',
    '=',
    '.',
    ',',
    ';',
    ':',
    '<',
    '&',
  ],
  ...[
    'a ',
    'A. ',
    '1 ',
    '1:1 ',
    '10:05 a. ',
    'T: ',
    'S1: ',
    'Maya: ',
    'Ms. ',
    '- ',
    '| a | b |\n',
    'a\tb\n',
    'a, ',
    'so ',
    'and ',
    '“a ',
    '"a" ',
    '(great) ',
    'i think ',
    'what and ',
  ],
  ...[
    'é',
    '\u200b',
    'a\u200d',
    '\u3164',
    '\u{e0041}',
    'AB: x? ',
    'said Maya "go Maya" ',
    'Teo told me his dad hits him ',
    'He said Friday. ',
    'Her goal: ',
    'notes below ',
    '<a ',
  ],
]
const ends = ['', 'a', '“', '"', '(', '- ', '| ', 'Her goal: ', '---\ngoal: ', ' x', '\n10:06 T: "Go."']

const few = 10_000
const many = 4 * few
/** Four times the text may take four times as long, or twice that on a busy machine: what looks back over all of it would take sixteen. */
const growth = 8
/** Milliseconds in which nothing is measured but the machine. */
const noise = 250

const text = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length))

/** The processor's time, so that a busy machine changes little. */
function time(read: (text: string) => unknown, words: string): number {
  const before = process.cpuUsage()
  read(words)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/** Measured again where it looks too long: what is slow is slow each time. */
function growsWithLength(read: (text: string) => unknown, make: (length: number) => string): boolean {
  return ['', ' ', '  '].some((difference) => time(read, make(many) + difference) < growth * time(read, make(few) + difference) + noise)
}

describe.each(Object.entries(readers))('the time for a long text grows with its length, in %s', (_, read) => {
  test('whatever is repeated in it', { timeout: 300_000 }, () => {
    read('10:05 T: "Why?" 4 hands.')
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.constantFrom(...ends), fc.constantFrom(...ends), (unit, before, after) => {
        expect(growsWithLength(read, (length) => `${before}${text(unit, length)}${after}`)).toBe(true)
      }),
      { numRuns: 60, examples: units.map((unit) => [unit, 'a', ' x'] as [string, string, string]) },
    )
  })
})
