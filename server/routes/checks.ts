import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { Approach } from '../domain/coaching-model.ts'
import { Finding } from '../domain/finding.ts'
import { ItemKind, Purpose } from '../domain/item-kind.ts'
import { answers, refuseInvalid } from './answers.ts'

const CheckedText = z.object({
  text: z.string().min(1).max(5_000),
  kind: ItemKind.exactOptional(),
  purpose: Purpose.exactOptional(),
  approach: Approach.exactOptional(),
})

/** The rules that need nothing but the text. */
export type CheckText = (text: z.infer<typeof CheckedText>) => Finding[]

const checks = createRoute({
  method: 'post',
  path: '/checks',
  summary: 'Check the stance of questions and other words, whoever wrote them',
  request: {
    body: { required: true, content: { 'application/json': { schema: z.object({ items: z.array(CheckedText).min(1).max(100) }) } } },
  },
  responses: answers(
    200,
    z.object({ items: z.array(z.object({ findings: z.array(Finding) })) }).openapi('Checked'),
    'What was found, in the order of what was sent; nothing found is an empty list',
  ),
})

export const checkRoutes = (checkText: CheckText) =>
  new OpenAPIHono({ defaultHook: refuseInvalid }).openapi(checks, (c) =>
    c.json({ items: c.req.valid('json').items.map((item) => ({ findings: checkText(item) })) }, 200),
  )
