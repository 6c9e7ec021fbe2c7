import type { Approach } from '../server/domain/coaching-model.ts'
import type { Notice } from '../server/domain/draft.ts'
import type { DraftEvent } from '../server/domain/draft-event.ts'
import type { DraftItem } from '../server/domain/draft-item.ts'
import type { Evidence } from '../server/domain/evidence.ts'
import type { Finding } from '../server/domain/finding.ts'
import type { CitedPassage } from '../server/domain/passage.ts'
import { PlanRequest } from '../server/domain/plan-request.ts'
import { AppError } from '../server/errors.ts'
import { type Dependencies, prepare } from '../server/pipeline/prepare.ts'

/** Everything the pipeline said about one note, as the scorers read it. */
export type PlanRun = {
  notes: string
  coachingModel: string
  approach: Approach
  notices: Notice[]
  evidence: Evidence[]
  passages: CitedPassage[]
  items: DraftItem[]
  /** About the whole plan. */
  findings: Finding[]
  /** Why it broke off, as a code; what was finished by then is there. Null: it is whole. */
  fault: string | null
}

/** What may be asked for beside the notes. */
export type Choices = { notes: string; coachingModel?: string; approach?: Approach }

/** Runs the whole pipeline on one note, with the options a coach would get by leaving everything as it is but `choices`. */
export async function runPlan(choices: Choices, dependencies: Dependencies): Promise<PlanRun> {
  const request = PlanRequest.parse(choices)
  const run: PlanRun = {
    notes: request.notes,
    coachingModel: request.coachingModel,
    approach: request.approach ?? 'facilitative',
    notices: [],
    evidence: [],
    passages: [],
    items: [],
    findings: [],
    fault: null,
  }
  for await (const event of untilFault(prepare(request, dependencies), run)) {
    switch (event.type) {
      case 'evidence':
        run.approach = event.approach
        run.evidence = event.evidence
        run.notices = event.notices
        break
      case 'passages':
        run.passages = event.passages
        break
      case 'item':
        run.items.push(event.item)
        break
      case 'draft-end':
        run.findings = event.findings
        break
      case 'interrupted':
      case 'error':
        throw new Error(event.message)
    }
  }
  return run
}

/** A language model that fails once in a long evening takes nothing away from the rest. */
async function* untilFault(events: AsyncIterable<DraftEvent>, run: Pick<PlanRun, 'fault'>): AsyncGenerator<DraftEvent> {
  try {
    yield* events
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
    run.fault = cause.code
  }
}

/** A run with nothing in it that differs between two runs on the same input: ids are replaced by labels. */
export function withoutIds(run: PlanRun): string {
  const labels = new Map(run.items.map((item) => [item.id, item.label]))
  const named = (finding: Finding) => ({ ...finding, itemId: finding.itemId && (labels.get(finding.itemId) ?? finding.itemId) })
  const items = run.items.map(({ id: _, ...item }) => ({ ...item, findings: item.findings.map(named) }))
  return JSON.stringify({ ...run, items, findings: run.findings.map(named) })
}
