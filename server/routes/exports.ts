import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Signed } from '../accounts/person.ts'
import { ExportOptions } from '../domain/export-options.ts'
import type { TakenOut } from '../exports/taken-out.ts'
import type { TakeOut } from '../review/take-out.ts'
import { refuseInvalid } from './responses.ts'
import { idParam } from './shapes.ts'

/** A file, as Word or as Markdown. */
export const file = (description: string) => ({
  200: {
    description,
    content: {
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { schema: z.string().openapi({ format: 'binary' }) },
      'text/markdown': { schema: z.string() },
    },
  },
})

const plan = createRoute({
  method: 'get',
  path: '/drafts/{id}/export',
  summary: 'Take an approved plan out: a guide for the room, the evidence sheet, the whole plan',
  request: { params: idParam, query: ExportOptions },
  responses: file('Approved items only; 409 while anything waits for a decision'),
})

const sheet = createRoute({
  method: 'get',
  path: '/drafts/{id}/evidence-sheet',
  summary: 'The evidence sheet: what was seen and heard, with no opinion in it',
  request: { params: idParam, query: z.object({ format: ExportOptions.shape.format.default('markdown') }) },
  responses: file('The sheet'),
})

/** In a header only plain letters are safe; the real name follows, encoded. */
const attachment = (name: string): string =>
  `attachment; filename="${name.replace(/[^\w. -]+/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`

/** Gives it to the browser as a download that nothing keeps. */
export const download = ({ bytes, mediaType, fileName }: TakenOut): Response =>
  new Response(bytes, {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': attachment(fileName),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })

export const exportRoutes = ({ takeOut, evidenceSheet }: TakeOut) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(plan, async (c) => download(await takeOut(c.req.valid('param').id, c.get('person').id, c.req.valid('query'))))
    .openapi(sheet, async (c) => download(await evidenceSheet(c.req.valid('param').id, c.get('person').id, c.req.valid('query').format)))
