import type { CoachingModel } from '../domain/coaching-model.ts'
import type { DraftItem } from '../domain/draft-item.ts'
import type { PlanSoFar } from '../domain/plan-so-far.ts'
import type { PublicError } from '../errors.ts'
import { evidenceSheetMarkdown } from '../exports/evidence-sheet.ts'
import { unreviewedPlanMarkdown } from './plan-markdown.ts'

/** A plan, or as much of it as was finished before a fault. */
export type PlanToPrint = { plan: PlanSoFar; coachingModel: CoachingModel; fault: PublicError | null }

/**
 * What `npm run draft` prints as JSON, the same to the byte for the built-in drafter: labels, no ids, no times. What is unfinished has
 * another shape, so that nobody takes it for a whole plan.
 */
export function planJson({ plan, coachingModel, fault }: PlanToPrint): object {
  const whole = wholeOf(plan, coachingModel)
  return fault ? { interrupted: fault, soFar: whole } : whole
}

/** All that is printed of a draft, labels in place of ids. */
export function wholeOf(plan: PlanSoFar, coachingModel: CoachingModel) {
  const { approach, evidence, passages, items, findings, provenance } = plan
  return {
    coachingModel: coachingModel.id,
    approach,
    notice: noticeOf(plan),
    evidence: evidence.map(evidenceOut),
    passages: passages.map(passageOut),
    items: items.map(itemOut),
    findings: findings.map(findingOut),
    provenance,
  }
}

/** The plan for a reader, with the evidence sheet behind it. What is unfinished says so in its title and below it. */
export function planText({ plan, coachingModel, fault }: PlanToPrint): string {
  const { approach, items, passages, findings, sheet } = plan
  const notice = [fault && `This plan is not finished. ${fault.message}`, noticeOf(plan)].filter(Boolean).join(' ') || null
  const text = unreviewedPlanMarkdown({ coachingModel, approach, items, passages, notice, findings })
  const titled = fault ? text.replace(/^# .*/, '# Conversation plan, not finished') : text
  return `${titled}\n---\n\n${sheet ? evidenceSheetMarkdown(sheet) : ''}`
}

/** Everything the coach should know first, as one text; null where there is nothing. */
export const noticeOf = ({ notices }: PlanSoFar): string | null => notices.map((each) => each.message).join(' ') || null

export const evidenceOut = ({ label, text, start, end, kind, focus, time, speaker }: PlanSoFar['evidence'][number]) => ({
  id: label,
  text,
  start,
  end,
  kind,
  focus,
  time,
  speaker,
})

export const passageOut = ({ label, source, heading, text }: PlanSoFar['passages'][number]) => ({ id: label, source, heading, text })

/** An item with labels in place of ids. */
export function itemOut({
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

export function findingOut({ rule, severity, span, reason, rewrite }: DraftItem['findings'][number]) {
  return { rule, severity, span, reason, rewrite }
}
