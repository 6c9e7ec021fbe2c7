import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Signed } from '../accounts/person.ts'
import type { ReadDocument } from '../domain/document-read.ts'
import { DocumentRead } from '../domain/document-read.ts'
import { fewAtOnce } from './few-files.ts'
import { answers, refuseInvalid } from './responses.ts'

export type FileDependencies = {
  /** Turns the bytes of a file into words, apart from this process. */
  readDocument: ReadDocument
}

const Uploaded = z.object({
  file: z.custom<File>((value) => value instanceof File, 'a file is missing').openapi({ type: 'string', format: 'binary' }),
})

const read = createRoute({
  method: 'post',
  middleware: fewAtOnce,
  path: '/files/read',
  summary: 'The words of a Word, PDF, Markdown or text file, to be brought as notes or as a lesson plan. Nothing is kept',
  request: { body: { required: true, content: { 'multipart/form-data': { schema: Uploaded } } } },
  responses: answers(
    200,
    DocumentRead.pick({ text: true, notes: true, hidden: true }).openapi('FileRead'),
    'Its words as Markdown; what could not be read, and what was left out since nobody would have seen it',
  ),
})

export const fileRoutes = ({ readDocument }: FileDependencies) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid }).openapi(read, async (c) => {
    const { file } = c.req.valid('form')
    const { text, notes, hidden } = await readDocument(
      { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name },
      { signal: c.req.raw.signal },
    )
    return c.json({ text, notes, hidden }, 200)
  })
