import type { CoachingModel } from '../domain/coaching-model.ts'
import type { Framework } from '../domain/framework.ts'
import type { PageFacts, SourceLine } from '../domain/knowledge-page.ts'
import type { PracticePage } from '../domain/practice-page.ts'
import type { Persona, Scenario } from '../domain/rehearsal.ts'
import type { Source } from '../domain/source.ts'
import type { Strategy } from '../domain/strategy.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import { plainText, sectionsOf } from './markdown.ts'

/** A page without its prose: how it stands in a list, what it holds, what it rests on, and the ids of the pages it names. */
export type PageHead = SourceLine & { facts: PageFacts; sources: Source[]; names: string[] }

const questionBank = 'question-bank'

/** The head of every page, family by family, in the order in which they are listed. */
export function pageHeads(base: KnowledgeBase): PageHead[] {
  return [
    ...[...base.coachingModels, ...base.waysOfWorking].map((model) =>
      head(model, model.title, firstSentence(model.body), modelFacts(model)),
    ),
    ...base.strategies.map((strategy) => head(strategy, strategy.title, firstSentence(strategy.body), strategyFacts(strategy))),
    questionBankHead(base),
    ...base.frameworks.map((framework) => head(framework, framework.title, firstSentence(framework.body), frameworkFacts(framework))),
    ...base.pages.map((page) => head(page, page.title, page.line, { kind: page.kind, focus: page.focus }, page['see-also'])),
    ...base.personas.map((persona) => head(persona, persona.name, sentence(persona.who), personaFacts(persona))),
    ...base.scenarios.map((scenario) =>
      head(scenario, scenario.title, scenario.aim, scenarioFacts(scenario, base.personas), [scenario.persona, ...scenario['helped-by']]),
    ),
  ]
}

type Page = CoachingModel | Strategy | Framework | PracticePage | Persona | Scenario

const head = (page: Page, title: string, line: string, facts: PageFacts, names: string[] = []): PageHead => ({
  id: page.id,
  kind: page.kind,
  title,
  line,
  facts,
  sources: 'sources' in page ? page.sources : [],
  names,
})

const questionBankHead = ({ questions }: KnowledgeBase): PageHead => ({
  id: questionBank,
  kind: 'question',
  title: 'Question bank',
  line: 'Questions to ask in a coaching conversation, with what to listen for in the answer.',
  facts: { kind: 'question', questions: questions.length },
  sources: [],
  names: [],
})

const modelFacts = (model: CoachingModel): PageFacts => ({
  kind: 'coaching-model',
  origin: model.origin,
  aliases: model.aliases,
  approaches: model.approaches,
  purposes: model.purposes,
  fitsWhen: model['fits-when'],
  notWhen: model['not-when'],
  stages: model.stages.map(({ id, title, line, purpose, ...stage }) => ({ id, title, line, purpose, movesOnWhen: stage['moves-on-when'] })),
})

const strategyFacts = ({ strength, focus, grades, subjects = [], ...strategy }: Strategy): PageFacts => ({
  kind: 'strategy',
  strength,
  focus,
  grades,
  subjects,
  lookFors: strategy['look-fors'],
})

const frameworkFacts = ({ origin, criteria, levels = [], ...framework }: Framework): PageFacts => ({
  kind: 'framework',
  origin,
  looksAt: framework['looks-at'],
  fitsWhen: framework['fits-when'],
  notWhen: framework['not-when'],
  criteria: criteria.map(({ id, title, means }) => ({ id, title, means })),
  levels,
})

const personaFacts = ({ who, role, temperament }: Persona): PageFacts => ({ kind: 'persona', who, role, temperament })

function scenarioFacts({ player, difficulty, grade, subject, ...scenario }: Scenario, personas: Persona[]): PageFacts {
  const { id = scenario.persona, name = '', who = '' } = personas.find((persona) => persona.id === scenario.persona) ?? {}
  return { kind: 'scenario', persona: { id, name, who }, player, difficulty, grade, subject, opensWith: scenario['opens-with'] }
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Fewer words are a title that ends like a sentence: "So what?" */
const fewestWords = 8

/** The first sentence of a page's prose, as it is read aloud. */
function firstSentence(body: string): string {
  const words = plainText(sectionsOf(body)[0]?.text ?? '').replace(/\s+/g, ' ')
  let first = ''
  for (const { segment } of sentences.segment(words)) {
    first += segment
    if (first.split(' ').length > fewestWords) break
  }
  return first.trim()
}

const sentence = (words: string): string => `${words.replace(/^./, (first) => first.toUpperCase())}.`
