import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'

const mostBytes = 150_000

/** The chunks that a chunk can't do without, itself among them. */
function withImports(assets: string, chunk: string, seen = new Set<string>()): Set<string> {
  if (seen.has(chunk)) return seen
  seen.add(chunk)
  const code = readFileSync(join(assets, chunk), 'utf8')
  for (const [, imported] of code.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g))
    if (imported) withImports(assets, imported, seen)
  return seen
}

test('what the home page needs of JavaScript is at most 150 kB, gzipped', () => {
  const pages = inject('builtPages')
  const assets = join(pages, 'assets')
  const html = readFileSync(join(pages, 'index.html'), 'utf8')
  const first = [...html.matchAll(/(?:src|href)="\/assets\/([\w.-]+\.js)"/g)].map(([, chunk]) => chunk as string)
  const home = readdirSync(assets).find((file) => /^start-page-.*\.js$/.test(file))
  expect(first.length).toBeGreaterThan(0)
  expect(home).toBeDefined()
  const needed = new Set([...first, home as string].flatMap((chunk) => [...withImports(assets, chunk)]))
  const bytes = [...needed].reduce((sum, chunk) => sum + gzipSync(readFileSync(join(assets, chunk))).length, 0)
  expect(needed.size).toBeGreaterThan(first.length + 1)
  expect(bytes).toBeLessThanOrEqual(mostBytes)
})
