import type { Framework } from '../domain/framework.ts'
import type { Passage } from '../domain/passage.ts'
import type { Persona, Scenario } from '../domain/rehearsal.ts'
import type { Document, KnowledgeBase } from './knowledge-base.ts'

/** Something to be read, and cut into passages: Markdown under a title. */
export type SourceDocument = Pick<Passage, 'sourceId' | 'source' | 'kind'> & { body: string }

/** Every page of the knowledge base as it is read and found, by family: what stands only in its front matter is said in its text. */
export function documentsOf(base: KnowledgeBase): SourceDocument[] {
  const titled = [...base.coachingModels, ...base.waysOfWorking, ...base.strategies, ...base.pages]
  return [
    ...titled.map(({ id, title, kind, body }) => ({ sourceId: id, source: title, kind, body })),
    ...base.frameworks.map((framework) => ({ ...named(framework, framework.title), body: frameworkText(framework) })),
    ...base.personas.map((persona) => ({ ...named(persona, persona.name), body: personaText(persona) })),
    ...base.scenarios.map((scenario) => ({ ...named(scenario, scenario.title), body: scenarioText(scenario) })),
  ]
}

const named = <Kind extends Passage['kind']>({ id, kind }: { id: string; kind: Kind }, source: string) => ({ sourceId: id, source, kind })

function frameworkText({ body, criteria, levels = [] }: Document<Framework>): string {
  const lookedFor = criteria.map(
    (one) =>
      `### ${one.title}\n\n${one.means}\n\n${one['look-for'].map((sign) => `- ${sign}`).join('\n')}\n\nWorth asking: ${one.wondering}`,
  )
  const demands = levels.map(({ title, means, verbs }) => `### ${title}\n\n${means}\n\nVerbs: ${verbs.join(', ')}.`)
  return [body, '## What it looks for', ...lookedFor, ...(demands.length > 0 ? ['## Levels', ...demands] : [])].join('\n\n')
}

const personaText = ({ body, name, who }: Document<Persona>): string => `${body}\n\n${name}: ${who}.`

const scenarioText = ({ body, situation, aim }: Document<Scenario>): string =>
  [`## The situation\n\n${situation}`, `## What to try\n\n${aim}`, body].join('\n\n')
