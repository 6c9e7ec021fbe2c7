import { createHash } from 'node:crypto'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Signed } from '../accounts/person.ts'
import { leave } from '../audit/leaves.ts'
import type { ReadDocument } from '../domain/document-read.ts'
import { OwnDocument, SharedWith } from '../domain/own-document.ts'
import { invalid } from '../errors.ts'
import type { Library } from '../library/library.ts'
import { fileNameFrom, longestTitle, tidied, titleFrom } from '../library/names.ts'
import type { DocumentText } from '../store/documents.ts'
import { fewAtOnce, isForm } from './few-files.ts'
import { idempotencyFrom, idempotencyHeader } from './idempotency.ts'
import { answers, refuseInvalid } from './responses.ts'
import { idParam, jsonBody } from './shapes.ts'

export type DocumentDependencies = {
  library: Pick<Library, 'add' | 'replace' | 'change' | 'remove' | 'list'>
  /** Turns the bytes of a file into words, apart from this process. */
  readDocument: ReadDocument
}

/** Somewhat less than one request may hold. */
const longestPasted = 900_000

const ListedDocument = OwnDocument.omit({ ownerId: true }).extend({ isYours: z.boolean() }).openapi('OwnDocument')

const Pasted = z.object({
  title: z.string().overwrite(tidied).min(1, 'give it a title').max(longestTitle),
  text: z.string().min(1, 'there is nothing in it').max(longestPasted),
  sharedWith: SharedWith.default('me'),
})
const Uploaded = z.object({
  file: z.custom<File>((value) => value instanceof File, 'a file is missing').openapi({ type: 'string', format: 'binary' }),
  title: z.string().overwrite(tidied).max(longestTitle).optional(),
  sharedWith: SharedWith.default('me'),
})
const brought = { content: { 'application/json': { schema: Pasted }, 'multipart/form-data': { schema: Uploaded } } }

const list = createRoute({
  method: 'get',
  path: '/knowledge/documents',
  summary: 'Documents that you have added, and those that others share with the team',
  responses: answers(200, z.object({ documents: z.array(ListedDocument) }).openapi('OwnDocuments'), 'The newest first'),
})

const add = createRoute({
  method: 'post',
  middleware: fewAtOnce,
  path: '/knowledge/documents',
  summary:
    'Add a document to the knowledge you draw on: a Word, PDF, Markdown or text file, or pasted text. It is indexed in the background',
  request: { headers: idempotencyHeader, body: brought },
  responses: answers(201, z.object({ id: z.string() }).openapi('AddedDocument'), 'It was read, and can be found once its state is ready'),
})

const replace = createRoute({
  method: 'put',
  middleware: fewAtOnce,
  path: '/knowledge/documents/{id}',
  summary:
    'Put another file or text in the place of a document. What is unchanged is not indexed again; until it is done, what was there is found',
  request: { params: idParam, body: brought },
  responses: answers(200, z.object({ id: z.string() }).openapi('ReplacedDocument'), 'It was read'),
})

const change = createRoute({
  method: 'patch',
  path: '/knowledge/documents/{id}',
  summary: 'Rename a document, or say who can find it',
  request: {
    params: idParam,
    body: jsonBody(
      z.strictObject({
        title: z.string().overwrite(tidied).min(1).max(longestTitle).optional(),
        sharedWith: SharedWith.optional(),
      }),
    ),
  },
  responses: answers(200, z.object({ id: z.string() }).openapi('ChangedDocument'), 'From the next search on'),
})

const remove = createRoute({
  method: 'delete',
  path: '/knowledge/documents/{id}',
  summary: 'Remove a document without trace: from the search, and its words from the drafts that cite it',
  request: { params: idParam },
  responses: answers(200, z.object({ id: z.string() }).openapi('RemovedDocument'), 'It is gone'),
})

export const documentRoutes = ({ library, readDocument }: DocumentDependencies) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(list, async (c) => {
      const me = c.get('person').id
      const documents = await library.list(me)
      return c.json({ documents: documents.map(({ ownerId, ...document }) => ({ ...document, isYours: ownerId === me })) }, 200)
    })
    .openapi(add, async (c) => {
      const given = givenIn(c)
      const idempotency = idempotencyFrom(c.req.valid('header'), 'document', await wordsOf(given))
      const { text, sharedWith } = await broughtIn(readDocument, given, c.req.raw.signal)
      const id = await library.add(c.get('person').id, text, sharedWith, idempotency)
      leave(c, sharedWith === 'team' ? { id } : { action: null })
      return c.json({ id }, 201)
    })
    .openapi(replace, async (c) => {
      const { id } = c.req.valid('param')
      const given = givenIn(c)
      const { text } = await broughtIn(readDocument, given, c.req.raw.signal)
      // A file has a name of its own; what it was called here stays.
      await library.replace(c.get('person').id, id, { ...text, title: given.title ? text.title : null })
      return c.json({ id }, 200)
    })
    .openapi(change, async (c) => {
      const { id } = c.req.valid('param')
      const { sharedWith } = c.req.valid('json')
      leave(c, { action: sharedWith === undefined ? null : sharedWith === 'team' ? 'document.shared' : 'document.unshared' })
      await library.change(c.get('person').id, id, c.req.valid('json'))
      return c.json({ id }, 200)
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid('param')
      await library.remove(c.get('person').id, id)
      return c.json({ id }, 200)
    })

const givenIn = (c: { req: { header(name: string): string | undefined; valid(target: 'form' | 'json'): Given } }): Given =>
  c.req.valid(isForm(c) ? 'form' : 'json')

type Brought = { text: DocumentText; sharedWith: SharedWith }
type Given = z.infer<typeof Uploaded> | z.infer<typeof Pasted> | Record<string, never>

/** What was brought, as far as it makes a repeated call the same: a file by the hash of its bytes. */
async function wordsOf(given: Given): Promise<object> {
  if (!('file' in given)) return given
  const hash = createHash('sha256').update(new Uint8Array(await given.file.arrayBuffer()))
  return { ...given, file: [given.file.name, hash.digest('hex')] }
}

/** What was brought, as words: a file is read by a process of its own. */
async function broughtIn(readDocument: ReadDocument, given: Given, signal: AbortSignal): Promise<Brought> {
  if ('file' in given) {
    const { file, title, sharedWith } = given
    const { title: ownTitle, ...read } = await readDocument(
      { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name },
      { signal },
    )
    return {
      text: { ...read, title: titleFrom(title || ownTitle || fileNameFrom(file.name)), fileName: fileNameFrom(file.name) },
      sharedWith,
    }
  }
  if (!('text' in given))
    throw invalid('There is no document in this request.', 'Send a file as multipart/form-data, or a title and a text as JSON.')
  const { title: _, ...read } = await readDocument({ bytes: new TextEncoder().encode(given.text), fileName: 'pasted.md' }, { signal })
  return { text: { ...read, title: titleFrom(given.title), fileName: null }, sharedWith: given.sharedWith }
}
