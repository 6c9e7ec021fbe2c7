import { readConfig } from '../config.ts'
import { lessonFeedback } from '../domain/forms.ts'
import { PlanRequest } from '../domain/plan-request.ts'
import { invalid } from '../errors.ts'
import { openKnowledge } from '../knowledge/knowledge.ts'
import { shippedKnowledgeBase } from '../knowledge/knowledge-base.ts'
import { readLessonPlan } from '../lesson-plans/read-lesson-plan.ts'
import { frameworkNamed } from '../pipeline/lesson-plan/groundwork.ts'
import { prepare } from '../pipeline/prepare.ts'
import { lessonJson, lessonText } from './lesson-out.ts'
import { readPlan } from './read-plan.ts'
import { type Environment, readOptions, Unfinished } from './terminal.ts'
import { builtIn, collect, type Tell } from './writing.ts'

const USAGE = 'npm run -s lesson -- --plan FILE [--framework ID] [--teacher "…"] [--format json|markdown]'

const text = { type: 'string' } as const
const options = { plan: text, framework: text, teacher: text, format: text }
const formats = { json: lessonJson, markdown: lessonText }
const isFormat = (word: string): word is keyof typeof formats => word in formats

/**
 * `npm run lesson`: feedback on the lesson plan in a file, as it is printed, with how the plan was read.
 * @throws AppError for what can't be understood, Unfinished with what there is of feedback that broke off
 */
export async function lesson(args: string[], environment: Environment, tell: Tell): Promise<object | string> {
  const { plan: file, framework, teacher, format = 'json' } = readOptions(args, options, USAGE)
  if (!file) throw invalid('There is no lesson plan to read.', `Usage: ${USAGE}`)
  if (!isFormat(format)) throw invalid(`There is no format “${format}”.`, `Choose one of: ${Object.keys(formats).join(', ')}.`)
  const { dataDir } = readConfig(environment)
  const notes = await readPlan(file, tell)
  const request = PlanRequest.safeParse({ notes, coachingModel: lessonFeedback.id, framework, teacher })
  if (!request.success) throw invalid(`The option --${request.error.issues[0]?.path.join('.')} is too long.`, 'Say it in fewer words.')
  const knowledge = await openKnowledge({ directory: shippedKnowledgeBase, dataDir, log: (message) => tell(`${message}\n`) })
  try {
    const chosen = frameworkNamed(framework, knowledge.base.frameworks)
    const { drafter, telling } = builtIn(knowledge)
    let count = 0
    const newId = () => `I${++count}`
    const { plan, fault } = await collect(prepare(request.data, { knowledge, drafter, newId }, {}, undefined, telling))
    const printed = formats[format]({ plan, reading: readLessonPlan(notes), framework: chosen, fault: fault?.public ?? null })
    if (!fault) return printed
    throw plan.items.length > 0 ? new Unfinished(printed, fault) : fault
  } finally {
    await knowledge.close()
  }
}
