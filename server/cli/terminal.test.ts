import { expect, test } from 'vitest'
import { badKnowledge, invalid, unavailable } from '../errors.ts'
import { outcomeOf, readArguments, readOptions, Unfinished } from './terminal.ts'

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

test('what a fault left of a result is printed beside its message, and exits with 1', async () => {
  const fault = unavailable('llm.cut_off', 'It broke off.', 'Try again.')
  expect(await outcomeOf(() => Promise.reject(new Unfinished({ soFar: [] }, fault)))).toEqual({
    output: '{\n  "soFar": []\n}\n',
    message: 'It broke off. What was finished is printed, and marked as unfinished. Try again.\n',
    exitCode: 1,
  })
})

test('a fault’s cause is told where LOG_LEVEL=debug, and nothing is said to be kept', async () => {
  const command = () => Promise.reject(new Error('ECONNREFUSED 10.0.0.7'))
  const told = await outcomeOf(command, { LOG_LEVEL: 'debug' })
  expect(told).toMatchObject({ output: '', exitCode: 1, message: expect.stringMatching(/ECONNREFUSED 10\.0\.0\.7\n\s+at /) })
  const { message } = await outcomeOf(command, { LOG_LEVEL: 'warn' })
  expect(message).toBe('Something went wrong on our side. Try again, with LOG_LEVEL=debug to see the cause.\n')
  const mistake = () => Promise.reject(invalid('There are no notes.', 'Name a file.'))
  expect((await outcomeOf(mistake, { LOG_LEVEL: 'debug' })).message).toBe('There are no notes. Name a file.\n')
})

test('whoever asks for the usage gets it as the answer, whatever else is said', async () => {
  for (const args of [['--help'], ['wait', '-h', '--limit', '3']]) {
    const outcome = await outcomeOf(async () => readArguments(args, { limit: { type: 'string' } }, 'search "words"'))
    expect(outcome).toEqual({ output: 'Usage: search "words"\n', message: '', exitCode: 0 })
  }
})

test('an option given again is refused, unless it may be', () => {
  const read = (multiple: boolean) => readArguments(['--kind', 'a', '--kind', 'b'], { kind: { type: 'string', multiple } }, 'search')
  expect(() => read(false)).toThrow(
    expect.objectContaining({ message: 'The option --kind was given more than once.', next: 'Usage: search' }),
  )
  expect(read(true).values.kind).toEqual(['a', 'b'])
})

test('a command of options alone refuses a word that stands alone', () => {
  expect(() => readOptions(['stance'], {}, 'evals')).toThrow(
    expect.objectContaining({ message: expect.stringContaining('“stance” stands alone'), next: 'Usage: evals' }),
  )
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
