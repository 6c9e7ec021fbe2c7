import { z } from 'zod'
import { readConfig } from '../config.ts'
import { Approach } from '../domain/coaching-model.ts'
import type { DraftEvent } from '../domain/draft-event.ts'
import type { DraftItem } from '../domain/draft-item.ts'
import { changeBy, nothingYet } from '../domain/fold-plan.ts'
import { PlanRequest } from '../domain/plan-request.ts'
import type { PlanSoFar } from '../domain/plan-so-far.ts'
import { builtInDrafter } from '../drafters/built-in/drafter.ts'
import { invalid, notConfigured } from '../errors.ts'
import { evidenceSheetMarkdown } from '../exports/evidence-sheet.ts'
import { planMarkdown } from '../exports/plan.ts'
import { openKnowledge } from '../knowledge/knowledge.ts'
import { shippedKnowledgeBase } from '../knowledge/knowledge-base.ts'
import { coachingModelNamed } from '../pipeline/brief.ts'
import { prepare } from '../pipeline/prepare.ts'
import { readText } from './read-text.ts'
import { readOptions, runCommand } from './terminal.ts'

const USAGE =
  'npm run -s draft -- --notes FILE [--coaching-model grow] [--approach facilitative|dialogical|directive] [--purpose "…"] [--goal "…"] [--teacher "…"] [--drafter built-in|llm] [--format json|markdown]'

const text = { type: 'string' } as const
const options = {
  notes: text,
  'coaching-model': text,
  approach: text,
  purpose: text,
  goal: text,
  teacher: text,
  drafter: text,
  format: text,
}

const Drafter = z.enum(['built-in', 'llm'])
const Format = z.enum(['json', 'markdown'])
const Values = z.object({ approach: Approach.optional(), drafter: Drafter.default('built-in'), format: Format.default('json') })
const knownValues = { approach: Approach.options, drafter: Drafter.options, format: Format.options }

async function readRequest(args: string[]) {
  const values = readOptions(args, options, USAGE)
  if (!values.notes) throw invalid('There are no notes to read.', `Usage: ${USAGE}`)
  const chosen = Values.safeParse(values)
  if (!chosen.success) {
    const option = Values.keyof().parse(chosen.error.issues[0]?.path[0])
    throw invalid(`There is no ${option} “${values[option]}”.`, `Choose one of: ${knownValues[option].join(', ')}.`)
  }
  if (chosen.data.drafter === 'llm') {
    throw notConfigured('No language model is set up.', 'Leave out --drafter llm: the built-in drafter needs no key and no network.')
  }
  const { 'coaching-model': coachingModel, purpose, goal, teacher } = values
  const given = { coachingModel, approach: chosen.data.approach, purpose, goal, teacher }
  const request = PlanRequest.safeParse({ notes: await readText(values.notes), ...given })
  if (!request.success) throw invalid(`The option --${request.error.issues[0]?.path.join('.')} is too long.`, 'Say it in fewer words.')
  return { request: request.data, format: chosen.data.format }
}

/** All of a plan's events, gathered into one. */
async function collect(events: AsyncIterable<DraftEvent>): Promise<PlanSoFar> {
  const plan = { ...nothingYet }
  for await (const event of events) Object.assign(plan, changeBy(event, plan))
  return plan
}

await runCommand(async () => {
  const { request, format } = await readRequest(process.argv.slice(2))
  const { dataDir } = readConfig(process.env)
  const knowledge = await openKnowledge({
    directory: shippedKnowledgeBase,
    dataDir,
    log: (message) => process.stderr.write(`${message}\n`),
  })
  try {
    const drafter = builtInDrafter({ ...knowledge.base, similarity: knowledge.similarity })
    let count = 0
    const newId = () => `I${++count}`
    const { notices, approach, sheet, evidence, passages, items, findings, provenance } = await collect(
      prepare(request, { knowledge, drafter, newId }),
    )
    const notice = notices.map((each) => each.message).join(' ') || null
    const coachingModel = coachingModelNamed(request.coachingModel, knowledge.base.coachingModels)
    if (format === 'markdown') {
      return `${planMarkdown({ coachingModel, approach, items, passages, notice, findings })}\n---\n\n${sheet ? evidenceSheetMarkdown(sheet) : ''}`
    }
    return {
      coachingModel: coachingModel.id,
      approach,
      notice,
      evidence: evidence.map(({ label, text, start, end, kind, focus, time, speaker }) => ({
        id: label,
        text,
        start,
        end,
        kind,
        focus,
        time,
        speaker,
      })),
      passages: passages.map(({ label, source, heading, text }) => ({ id: label, source, heading, text })),
      items: items.map(itemOut),
      findings: findings.map(findingOut),
      provenance,
    }
  } finally {
    await knowledge.close()
  }
})

function itemOut({
  label,
  kind,
  purpose,
  group,
  core,
  fiveMinutes,
  text,
  evidence,
  passages,
  unsourced,
  rationale,
  listenFor,
  followUp,
  replies,
  findings,
}: DraftItem) {
  return {
    id: label,
    kind,
    purpose,
    stage: group,
    core,
    fiveMinutes,
    text,
    evidenceIds: evidence,
    passageIds: passages,
    unsourced,
    rationale,
    listenFor,
    followUp,
    replies,
    findings: findings.map(findingOut),
  }
}

function findingOut({ rule, severity, span, reason, rewrite }: DraftItem['findings'][number]) {
  return { rule, severity, span, reason, rewrite }
}
