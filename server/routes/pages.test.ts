import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { pageRoutes } from './pages.ts'

test('the pages may be built after the app is made: nothing is said of their folder, and then they are there', async () => {
  const said = vi.spyOn(console, 'error')
  const folder = join(mkdtempSync(join(tmpdir(), 'pages-')), 'dist')
  const pages = pageRoutes(folder)
  expect(said).not.toHaveBeenCalled()
  mkdirSync(join(folder, 'assets'), { recursive: true })
  for (const file of ['index.html', 'favicon.svg', 'assets/app-1.js']) writeFileSync(join(folder, file), `this is ${file}`)
  const read = async (path: string) => (await pages.request(path)).text()
  expect(await read('/conversations/any')).toBe('this is index.html')
  expect(await read('/favicon.svg')).toBe('this is favicon.svg')
  expect(await read('/assets/app-1.js')).toBe('this is assets/app-1.js')
  expect(said).not.toHaveBeenCalled()
  said.mockRestore()
})
