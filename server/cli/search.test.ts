import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../knowledge/testing.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(() => folder.remove())

const search = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'server/cli/search.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: folder.directory },
  })

test('a search prints the best passages as JSON, the same to the byte in a second run', { timeout: 30_000 }, () => {
  const first = search('how long to wait after a question', '--limit', '3', '--kind', 'strategy')
  expect(first).toMatchObject({ status: 0, stderr: '' })
  const { passages } = JSON.parse(first.stdout)
  expect(passages).toHaveLength(3)
  expect(Object.keys(passages[0])).toEqual(['id', 'source', 'heading', 'kind', 'text', 'score'])
  expect(passages[0]).toMatchObject({ source: 'Wait time', kind: 'strategy' })
  expect(search('how long to wait after a question', '--limit', '3', '--kind', 'strategy').stdout).toBe(first.stdout)
})

test('bad input prints nothing but one line on standard error, and exits with 2', { timeout: 60_000 }, () => {
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
    const { status, stdout, stderr } = search(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^[A-Z].*\. Usage: npm run -s search .*\n$/)
  }
})
