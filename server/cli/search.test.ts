import { expect, inject, test } from 'vitest'
import { search } from './search-passages.ts'
import { runAlone, runHere } from './testing.ts'

const environment = { DATA_DIR: inject('knowledgeFolder') }
const here = (...args: string[]) => runHere(search, args, environment)
const alone = (...args: string[]) => runAlone('search.ts', args, environment)

test('a search prints the best passages as JSON, the same to the byte in a second run', { timeout: 30_000 }, async () => {
  const asked = ['how long to wait after a question', '--limit', '3', '--kind', 'strategy']
  const first = await alone(...asked)
  expect(first).toMatchObject({ code: 0, err: '' })
  const { passages } = JSON.parse(first.out)
  expect(passages).toHaveLength(3)
  expect(Object.keys(passages[0])).toEqual(['id', 'source', 'heading', 'kind', 'text', 'score'])
  expect(passages[0]).toMatchObject({ source: 'Wait time', kind: 'strategy' })
  expect(await here(...asked)).toEqual(first)
})

test('bad input prints nothing but one line on standard error, and exits with 2', { timeout: 60_000 }, async () => {
  const wrong = [
    [],
    ['wait', '--limit', '0'],
    ['wait', '--limit', '1e1'],
    ['wait', '--limit', ''],
    ['wait', '--limit', '3', '--limit', '4'],
    ['wait', '--kind', 'film'],
    ['wait', '--depth', '3'],
  ]
  for (const args of wrong) {
    const { code, out, err } = await here(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^[A-Z].*\. Usage: npm run -s search .*\n$/)
  }
})
