import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { Finding } from '../domain/finding.ts'
import { TextToCheck } from '../domain/text-to-check.ts'
import { answers, refuseInvalid } from './answers.ts'

const Item = TextToCheck.extend({ text: TextToCheck.shape.text.min(1) })

/** The rules that need nothing but the text. */
export type CheckText = (text: TextToCheck) => Finding[]

const checks = createRoute({
  method: 'post',
  path: '/checks',
  summary: 'Check the stance of questions and other words, whoever wrote them',
  request: {
    body: { required: true, content: { 'application/json': { schema: z.object({ items: z.array(Item).min(1).max(100) }) } } },
  },
  responses: answers(
    200,
    z.object({ items: z.array(z.object({ findings: z.array(Finding) })) }).openapi('Checked'),
    'What was found, in the order of what was sent; nothing found is an empty list',
  ),
})

export const checkRoutes = (checkText: CheckText) =>
  new OpenAPIHono({ defaultHook: refuseInvalid }).openapi(checks, async (c) => {
    const items: { findings: Finding[] }[] = []
    for (const item of c.req.valid('json').items) {
      items.push({ findings: checkText(item) })
      // A hundred checks in one go would keep everyone's streams waiting: give way after each.
      await new Promise(setImmediate)
    }
    return c.json({ items }, 200)
  })
