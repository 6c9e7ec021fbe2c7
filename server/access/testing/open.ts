import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pino from 'pino'
import { readKnowledgeBase } from '../../knowledge/knowledge-base.ts'
import { openTestApp, smallKnowledge } from '../../testing/app.ts'
import { accountOf, somebody } from './things.ts'

/** Pages of knowledge are read from the base as it ships. */
const base = readKnowledgeBase(fileURLToPath(new URL('../../../knowledge-base', import.meta.url)))

/** The whole app, its pages included, over an empty store; `logged` is every line it logs. */
export async function openSchool() {
  const pages = mkdtempSync(join(tmpdir(), 'pages-'))
  writeFileSync(join(pages, 'index.html'), '<!doctype html>')
  const logged: string[] = []
  const logger = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) })
  const opened = await openTestApp({ pages, logger, knowledge: { ...smallKnowledge, base: await base } })
  await accountOf(opened.store, somebody, ['coach'])
  return { ...opened, logged }
}
