import { relative } from 'node:path'
import { loadEmbedder } from '../knowledge/embedder.ts'
import { readKnowledgeBase, shippedKnowledgeBase } from '../knowledge/knowledge-base.ts'
import { passagesOf } from '../knowledge/passages.ts'
import { completeVectors, contentHash, readVectors, writeSearchSpace, writeVectors } from '../knowledge/vectors.ts'
import { waysIn } from '../knowledge/ways-in.ts'
import { readOptions, runCommand } from './terminal.ts'

const MOST_NAMED = 20

/** Renews the vectors that are shipped with the knowledge base: makes the missing ones, drops those that no passage has. */
await runCommand(async () => {
  readOptions(process.argv.slice(2), {}, 'npm run -s index')
  const base = await readKnowledgeBase(shippedKnowledgeBase)
  const passages = await passagesOf(base)
  const searched = [...passages, ...waysIn(base, passages)]
  const before = await readVectors(shippedKnowledgeBase)
  const after = await completeVectors(searched, before, loadEmbedder)
  const file = await writeVectors(shippedKnowledgeBase, after)
  await writeSearchSpace(searched, after)

  const added = searched.filter((passage) => !before.has(contentHash(passage)))
  const removed = [...before.keys()].filter((hash) => !after.has(hash)).length
  for (const { key } of added.slice(0, MOST_NAMED)) process.stderr.write(`+ ${key}\n`)
  if (added.length > MOST_NAMED) process.stderr.write(`+ ${added.length - MOST_NAMED} more\n`)
  process.stderr.write(`${added.length} passages embedded, ${removed} old vectors removed.\n`)
  return { passages: passages.length, vectors: after.size, added: added.length, removed, version: base.version, file: relative('', file) }
})
