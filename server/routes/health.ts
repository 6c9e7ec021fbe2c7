import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answers } from './responses.ts'

const Health = z
  .object({
    status: z.literal('ok'),
    version: z.string(),
    drafters: z.array(z.string()),
    knowledge: z.object({ passages: z.number().int(), version: z.string() }),
  })
  .openapi('Health')

export type Health = z.infer<typeof Health>

const health = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Whether the app is up, and what it works with',
  responses: answers(200, Health, 'It is up'),
})

/** Open to all; says nothing about anyone's content. */
export const healthRoutes = (describe: () => Health) => new OpenAPIHono().openapi(health, (c) => c.json(describe(), 200))
