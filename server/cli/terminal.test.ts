import { expect, test } from 'vitest'
import { badKnowledge, invalid } from '../errors.ts'
import { outcomeOf, readArguments } from './terminal.ts'

test('a result is printed as JSON with exit code 0, a text as it is', async () => {
  expect(await outcomeOf(async () => ({ passages: [] }))).toEqual({ output: '{\n  "passages": []\n}\n', message: '', exitCode: 0 })
  expect(await outcomeOf(async () => '# Plan\n')).toMatchObject({ output: '# Plan\n', exitCode: 0 })
})

test('bad input exits with 2, one sentence and a next step', async () => {
  const outcome = await outcomeOf(() => Promise.reject(invalid('There are no notes.', 'Name a file.')))
  expect(outcome).toEqual({ output: '', message: 'There are no notes. Name a file.\n', exitCode: 2 })
})

test('a fault exits with 1 and tells nothing internal', async () => {
  const outcome = await outcomeOf(() => Promise.reject(new Error('ECONNREFUSED 10.0.0.7')))
  expect(outcome).toMatchObject({ output: '', exitCode: 1, message: expect.not.stringContaining('10.0.0.7') })
  expect(await outcomeOf(() => Promise.reject(badKnowledge('grow.md:3', 'wrong')))).toMatchObject({ exitCode: 1 })
})

test('words and options are read', () => {
  const { positionals, values } = readArguments(['wait', 'time', '--limit', '3'], { limit: { type: 'string' } }, 'usage')
  expect({ positionals, limit: values.limit }).toEqual({ positionals: ['wait', 'time'], limit: '3' })
})

test.each([
  [['--nope'], "Unknown option '--nope'."],
  [['--limit'], "Option '--limit <value>' argument missing."],
])('%j is refused with the usage', (args, message) => {
  expect(() => readArguments(args, { limit: { type: 'string' } }, 'search "words"')).toThrow(
    expect.objectContaining({ message, next: 'Usage: search "words"', status: 400 }),
  )
})
