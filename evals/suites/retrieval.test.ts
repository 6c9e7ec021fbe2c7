import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../server/knowledge/testing.ts'
import { retrievalSuite } from './retrieval.ts'
import { retrievalFigures } from './retrieval-figures.ts'

const documents = [
  { id: 'a/wait.md', title: 'Wait time', text: '# Wait time\n\nA pause after a question gives more students time to think.' },
  { id: 'a/exit.md', title: 'Exit tickets', text: '# Exit tickets\n\nOne short question at the end of a lesson shows who understood.' },
  { id: 'b/shell.md', title: 'The shell', text: '# The shell\n\nList the files of a folder, then copy and delete them.' },
]
const queries = [
  { id: 'q1', query: 'How can I find out who understood the lesson?', gold_doc: 'a/exit.md' },
  { id: 'q2', query: 'How do I remove a file?', gold_doc: 'b/shell.md' },
]

test('a bad row is named by its line, and a missing file is said', async () => {
  const { directory, remove } = await temporaryFolder()
  expect(await retrievalFigures(directory)).toMatchObject({
    suite: 'retrieval',
    over: expect.stringContaining('no retrieval/documents.jsonl'),
  })
  await writeFile(join(directory, 'documents.jsonl'), '{"id":1,"title":"a","text":"b"}\n{"id":2}\n')
  await expect(retrievalSuite(directory)).rejects.toMatchObject({ status: 400, message: expect.stringContaining('documents.jsonl:2') })
  await remove()
})

test('ids may be numbers', async () => {
  const { directory, remove } = await temporaryFolder()
  await writeFile(join(directory, 'documents.jsonl'), '{"id":7,"title":"Wait time","text":"A pause gives more students time to think."}\n')
  await writeFile(join(directory, 'queries.jsonl'), '{"id":1,"query":"time to think","gold_doc":7}\n')
  expect(await retrievalSuite(directory)).toMatchObject({ queries: 1, ours: { recallAt5: 1 } })
  await remove()
})

test('a folder of documents and questions is searched both ways and scored', async () => {
  const { directory, remove } = await temporaryFolder()
  const jsonLines = (rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  await writeFile(join(directory, 'documents.jsonl'), jsonLines(documents))
  await writeFile(join(directory, 'queries.jsonl'), jsonLines(queries))
  const report = await retrievalSuite(directory)
  expect(report).toMatchObject({ queries: 2, ours: { recallAt5: 1, meanReciprocalRank: 1, ndcgAt10: 1 }, bm25: { recallAt5: 1 } })
  await remove()
})
