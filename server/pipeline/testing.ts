import { readdirSync, readFileSync } from 'node:fs'
import { inject } from 'vitest'
import type { DraftEvent } from '../domain/draft-event.ts'
import { PlanRequest } from '../domain/plan-request.ts'
import { builtInDrafter } from '../drafters/built-in/drafter.ts'
import { type Knowledge, type KnowledgeSettings, openKnowledge } from '../knowledge/knowledge.ts'
import { shippedKnowledgeBase } from '../knowledge/knowledge-base.ts'
import { prepare, type Standing } from './prepare.ts'

/** The shipped knowledge. All tests of a run share its index, which the first of them makes and none changes. */
export const openTestKnowledge = (beside: Pick<KnowledgeSettings, 'shelf'> = {}): Promise<Knowledge> =>
  openKnowledge({ directory: shippedKnowledgeBase, dataDir: inject('knowledgeFolder'), ...beside })

const folder = new URL('../../evals/cases/development/notes/', import.meta.url)

/** The development notes: name and text. */
export const developmentNotes = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const)

/** The text of the development note whose name begins so. */
export function noteCalled(name: string): string {
  const found = developmentNotes.find(([file]) => file.startsWith(name))
  if (!found) throw new Error(`there is no note called ${name}`)
  return found[1]
}

/** Everything the built-in drafter's pipeline says of a request. */
export async function planOf(knowledge: Knowledge, request: Partial<PlanRequest> & { notes: string }, standing: Partial<Standing> = {}) {
  let count = 0
  const drafter = builtInDrafter({ ...knowledge.base, similarity: knowledge.similarity })
  const events: DraftEvent[] = []
  const ids = () => `${standing.written?.length ? 'later' : 'id'}-${++count}`
  for await (const event of prepare(PlanRequest.parse(request), { knowledge, drafter, newId: ids }, standing)) events.push(event)
  return {
    events,
    items: events.flatMap((event) => (event.type === 'item' ? [event.item] : [])),
    notices: events.flatMap((event) => (event.type === 'evidence' ? event.notices : [])),
    evidence: events.flatMap((event) => (event.type === 'evidence' ? event.evidence : [])),
    sheet: events.flatMap((event) => (event.type === 'evidence' ? [event.sheet] : []))[0],
    passages: events.flatMap((event) => (event.type === 'passages' ? event.passages : [])),
    findings: events.flatMap((event) => (event.type === 'draft-end' ? event.findings : [])),
  }
}

type Asked = Parameters<typeof planOf>[1]

/** `planOf`, each request composed once: for tests that only look at its plan. */
export function plansOf(knowledge: () => Knowledge): (request: Asked) => ReturnType<typeof planOf> {
  const plans = new Map<string, ReturnType<typeof planOf>>()
  return (request) => {
    const key = JSON.stringify(request)
    const plan = plans.get(key) ?? planOf(knowledge(), request)
    plans.set(key, plan)
    return plan
  }
}
