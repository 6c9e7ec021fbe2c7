import { z } from 'zod'
import { readConfig } from '../config.ts'
import { learningPlan } from '../domain/forms.ts'
import { fewestWeeks, mostWeeks, PlanWeeks } from '../domain/learning-plan.ts'
import { PlanRequest } from '../domain/plan-request.ts'
import { builtInDrafter } from '../drafters/built-in/drafter.ts'
import { invalid } from '../errors.ts'
import { openKnowledge } from '../knowledge/knowledge.ts'
import { shippedKnowledgeBase } from '../knowledge/knowledge-base.ts'
import { prepare } from '../pipeline/prepare.ts'
import { learningPlanJson, learningPlanText } from './learning-plan-out.ts'
import { readText } from './read-text.ts'
import { type Environment, readOptions } from './terminal.ts'
import { collect } from './writing.ts'

const USAGE =
  'npm run -s learning-plan -- --goal "…" [--notes FILE] [--subject "…"] [--grade "…"] [--weeks 6] [--teacher "…"] [--format json|markdown]'

const text = { type: 'string' } as const
const options = { goal: text, notes: text, subject: text, grade: text, weeks: text, teacher: text, format: text }

const Format = z.enum(['json', 'markdown'])
const Weeks = z.string().regex(/^\d+$/).transform(Number).pipe(PlanWeeks)

async function readRequest(args: string[]) {
  const { goal, notes, subject, grade, weeks, teacher, format } = readOptions(args, options, USAGE)
  if (!goal || goal.trim() === '') throw invalid('There is no goal to plan for.', `Say it in the teacher’s words. Usage: ${USAGE}`)
  const printed = Format.safeParse(format ?? 'json')
  if (!printed.success) throw invalid(`There is no format “${format}”.`, `Choose one of: ${Format.options.join(', ')}.`)
  const forWeeks = Weeks.optional().safeParse(weeks)
  if (!forWeeks.success)
    throw invalid(`A learning plan can’t have “${weeks}” weeks.`, `Choose a whole number from ${fewestWeeks} to ${mostWeeks}.`)
  // Where nothing else was brought, the goal is all that there is to read.
  const brought = notes ? await readText(notes) : goal
  const request = PlanRequest.safeParse({
    notes: brought,
    coachingModel: learningPlan.id,
    goal,
    subject,
    grade,
    teacher,
    weeks: forWeeks.data,
  })
  if (!request.success) throw invalid(`The option --${request.error.issues[0]?.path.join('.')} is too long.`, 'Say it in fewer words.')
  return { request: request.data, format: printed.data }
}

/** `npm run learning-plan`: some weeks toward a goal, as it is printed. @throws AppError for what can't be understood */
export async function planLearning(args: string[], environment: Environment, tell: (text: string) => void): Promise<object | string> {
  const { request, format } = await readRequest(args)
  const { dataDir } = readConfig(environment)
  const knowledge = await openKnowledge({ directory: shippedKnowledgeBase, dataDir, log: (message) => tell(`${message}\n`) })
  try {
    let count = 0
    const drafter = builtInDrafter({ ...knowledge.base, similarity: knowledge.similarity })
    const { plan, fault } = await collect(prepare(request, { knowledge, drafter, newId: () => `I${++count}` }))
    if (fault) throw fault
    return format === 'json' ? learningPlanJson(plan, request) : learningPlanText(plan, request)
  } finally {
    await knowledge.close()
  }
}
