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

const jsonLines = (rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

test('a bad row is named by its line, and a missing file is said', async () => {
  const { directory, remove } = await temporaryFolder()
  expect(await retrievalFigures(directory)).toMatchObject({
    suite: 'retrieval',
    over: expect.stringContaining('no retrieval/queries.jsonl'),
  })
  await writeFile(join(directory, 'queries.jsonl'), '')
  await writeFile(join(directory, 'documents.jsonl'), '{"id":1,"title":"a","text":"b"}\n{"id":2}\n')
  await expect(retrievalSuite(directory)).rejects.toMatchObject({ status: 400, message: expect.stringContaining('documents.jsonl:2') })
  await remove()
})

test('ids may be numbers', async () => {
  const { directory, remove } = await temporaryFolder()
  await writeFile(join(directory, 'documents.jsonl'), '{"id":7,"title":"Wait time","text":"A pause gives more students time to think."}\n')
  await writeFile(join(directory, 'queries.jsonl'), '{"id":1,"query":"time to think","gold_doc":7}\n')
  expect(await retrievalSuite(directory)).toMatchObject({ ours: [{ ranking: ['7'], right: ['7'] }] })
  await remove()
})

test('a folder of documents and questions is searched both ways and scored', async () => {
  const { directory, remove } = await temporaryFolder()
  await writeFile(join(directory, 'documents.jsonl'), jsonLines(documents))
  await writeFile(join(directory, 'queries.jsonl'), jsonLines(queries))
  const { figures, over, remarks, errors } = await retrievalFigures(directory)
  expect([over, remarks, errors]).toEqual(['2 queries over documents.jsonl', [], []])
  for (const { ours, baseline } of figures) expect([ours.value, ours.interval, baseline]).toEqual([1, [1, 1], 1])
  await remove()
})

test('a page named beside the answer is right too; one that is not there is said, and shown with what came instead', async () => {
  const { directory, remove } = await temporaryFolder()
  await writeFile(join(directory, 'documents.jsonl'), jsonLines(documents))
  const also = { id: 'q3', query: 'How do I remove a file?', gold_doc: 'nowhere', also: ['b/shell.md'] }
  const lost = { id: 'q4', query: 'How do I remove a file?', gold_doc: 'nowhere' }
  await writeFile(join(directory, 'queries.jsonl'), jsonLines([also, lost]))
  const { figures, remarks, errors } = await retrievalFigures(directory)
  expect(figures[0]?.ours.value).toBe(0.5)
  expect(remarks).toEqual([expect.stringMatching(/^1 queries name a page that is not there/)])
  expect(errors).toEqual([expect.stringMatching(/^q4: .*: nowhere not found, behind b\/shell\.md/)])
  await remove()
})

test('without documents the knowledge base is searched, and its bank of questions answers nothing', async () => {
  const { directory, remove } = await temporaryFolder()
  await writeFile(join(directory, 'queries.jsonl'), jsonLines([{ id: 'q', query: 'wait time', gold_doc: 'wait-time' }]))
  const report = await retrievalSuite(directory)
  expect(report).toMatchObject({ over: 'knowledge base', astray: 0 })
  if ('missing' in report) throw new Error('it has queries')
  expect(report.ours[0]?.ranking[0]).toBe('wait-time')
  await remove()
})
