import { readdirSync, readFileSync } from 'node:fs'
import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import { expect, test } from 'vitest'
import { readDocument } from './read-document.ts'
import { pdfOf, textAt } from './testing.ts'

const markdown = (text: string) => ({ bytes: Buffer.from(text), fileName: 'plan.md' })
const children = () =>
  readdirSync(`/proc/${process.pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${process.pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean),
  )

test('a Word document, a PDF, Markdown and text are read, each as what it is', async () => {
  const word = await Packer.toBuffer(
    new Document({ sections: [{ children: [new Paragraph({ text: 'Wait time', heading: HeadingLevel.HEADING_1 })] }] }),
  )
  const read = (bytes: Uint8Array, fileName: string) => readDocument({ bytes, fileName })
  const nothing = { hidden: [], notes: [] }
  expect(
    await Promise.all([
      read(word, 'plan.docx'),
      read(pdfOf([{ content: textAt(50, 700, 'Wait time') }]), 'plan.pdf'),
      read(Buffer.from('# Wait time'), 'plan.md'),
      read(Buffer.from('Wait time'), 'Naïve “plan” of ../../Ms. O’Brien\n.txt'),
    ]),
  ).toEqual([
    { kind: 'docx', title: 'Wait time', text: '# Wait time\n', ...nothing },
    { kind: 'pdf', title: null, text: 'Wait time\n', ...nothing },
    { kind: 'markdown', title: 'Wait time', text: '# Wait time\n', ...nothing },
    { kind: 'text', title: null, text: 'Wait time\n', ...nothing },
  ])
})

test('no more than two are read at once', { skip: process.platform !== 'linux' }, async () => {
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, children().length)
  }, 10)
  await Promise.all(Array.from({ length: 5 }, () => readDocument(markdown('Hello'))))
  clearInterval(watch)
  expect(most).toBe(2)
})

test('who stops waiting is let go at once, whether reading had begun or not, and the next is read', async () => {
  const stop = new AbortController()
  const begun = [1, 2, 3].map(() => readDocument(markdown('Hello'), { signal: stop.signal }))
  const next = readDocument(markdown('Next'))
  const ends = Promise.allSettled(begun)
  stop.abort(new Error('The page was closed'))
  expect(await ends).toEqual(begun.map(() => ({ status: 'rejected', reason: new Error('The page was closed') })))
  await expect(next).resolves.toMatchObject({ text: 'Next\n' })
  if (process.platform === 'linux') expect(children()).toEqual([])
})

test('limits may be narrower', async () => {
  await expect(readDocument(markdown('Hello'), { limits: { bytes: 4 } })).rejects.toMatchObject({ code: 'document.too_large', status: 413 })
  await expect(readDocument(markdown('Hello'), { limits: { characters: 4 } })).rejects.toMatchObject({ code: 'document.too_large' })
  await expect(readDocument(markdown('Hello'), { limits: { milliseconds: 1 } })).rejects.toMatchObject({
    code: 'document.too_slow',
    status: 400,
  })
})

test('twenty megabytes of text go through, up to the limit of characters', async () => {
  const { text } = await readDocument(
    { bytes: Buffer.alloc(20 * 1024 * 1024, 'word '), fileName: 'a.txt' },
    { limits: { characters: 21_000_000 } },
  )
  expect(text).toHaveLength(20 * 1024 * 1024)
})
