import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Signed } from '../accounts/person.ts'
import { Finding, RuleName } from '../domain/finding.ts'
import { TextToCheck } from '../domain/text-to-check.ts'
import { notFound } from '../errors.ts'
import { asKept, withoutKept } from '../pipeline/kept-wordings.ts'
import type { Store } from '../store/store.ts'
import { answers, refuseInvalid } from './responses.ts'
import { Id, jsonBody } from './shapes.ts'

const Item = TextToCheck.extend({ text: TextToCheck.shape.text.min(1) })

/** The rules that need nothing but the text; with `sources`, also whether each quotation is found in them. */
export type CheckText = (text: TextToCheck, sources?: string[]) => Finding[]

export type CheckDependencies = { checkText: CheckText; store: Pick<Store, 'materials' | 'keptWordings'>; now: () => Date }

const checks = createRoute({
  method: 'post',
  path: '/checks',
  summary: 'Check the stance of questions and other words, whoever wrote them',
  request: {
    body: jsonBody(
      /** `materialId`: the notes in which quotations are looked for. */
      z.object({ items: z.array(Item).min(1).max(100), materialId: Id.optional() }),
    ),
  },
  responses: answers(
    200,
    z.object({ items: z.array(z.object({ findings: z.array(Finding) })) }).openapi('Checked'),
    'What was found, in the order of what was sent; nothing found is an empty list',
  ),
})

const keep = createRoute({
  method: 'post',
  path: '/kept-wordings',
  summary: 'Don’t flag these words again; a block can’t be kept away',
  request: {
    body: jsonBody(z.object({ rule: RuleName, words: z.string().trim().min(1).max(2_000) })),
  },
  responses: answers(200, z.object({ kept: z.literal(true) }), 'Remembered, for you alone'),
})

export const checkRoutes = ({ checkText, store, now }: CheckDependencies) =>
  new OpenAPIHono<Signed>({ defaultHook: refuseInvalid })
    .openapi(checks, async (c) => {
      const { items: asked, materialId } = c.req.valid('json')
      const material = materialId === undefined ? null : await store.materials.find(c.get('person').id, materialId)
      if (materialId !== undefined && !material) throw notFound('material')
      const kept = await store.keptWordings.list(c.get('person').id)
      const items: { findings: Finding[] }[] = []
      for (const item of asked) {
        items.push({ findings: withoutKept(checkText(item, material ? [material.text] : undefined), item.text, kept) })
        // A hundred checks in one go would keep everyone's streams waiting: give way after each.
        await new Promise(setImmediate)
      }
      return c.json({ items }, 200)
    })
    .openapi(keep, async (c) => {
      const { rule, words } = c.req.valid('json')
      await store.keptWordings.keep(c.get('person').id, rule, asKept(words), now().toISOString())
      return c.json({ kept: true as const }, 200)
    })
