import type { DraftItem } from '../domain/draft-item.ts'
import { learningPlan } from '../domain/forms.ts'
import type { PlanRequest } from '../domain/plan-request.ts'
import type { PlanSoFar } from '../domain/plan-so-far.ts'
import { inline } from '../exports/markdown.ts'
import { peersOf } from '../learning-plans/peers.ts'
import { evidenceOut, findingOut, itemOut, noticeOf, passageOut } from './plan-out.ts'

type Step = Extract<DraftItem, { kind: 'step' }>

const of = ({ items }: PlanSoFar, group: string): DraftItem[] => items.filter((item) => item.group === group)
const isStep = (item: DraftItem): item is Step => item.kind === 'step'
const weeksOf = (plan: PlanSoFar): [number, Step[]][] => {
  const steps = plan.items.filter(isStep)
  return [...new Set(steps.map(({ week }) => week))].map((week) => [week, steps.filter((step) => step.week === week)])
}

/** What stands before the colon of an offer names it. */
const nameOf = (offer: DraftItem): string => offer.text.split(':')[0] ?? offer.text

/** What `npm run learning-plan` prints as JSON: labels, no ids, no times; the same to the byte each time. */
export function learningPlanJson(plan: PlanSoFar, { goal }: Pick<PlanRequest, 'goal'>): object {
  const goalItem = plan.items.find(({ kind }) => kind === 'goal')
  return {
    current: of(plan, 'now').map(({ kind, text, evidence }) => ({ kind, text, evidenceIds: evidence })),
    goal: { text: goalItem?.text ?? '', peers: peersOf(goalItem ? (goal ?? goalItem.text) : '') },
    strategies: of(plan, 'strategies')
      .filter(({ kind }) => kind === 'offer')
      .map((offer) => ({ name: nameOf(offer), why: offer.rationale, passageIds: offer.passages })),
    weeks: weeksOf(plan).map(([week, steps]) => ({ week, steps: steps.map(({ text, listenFor }) => ({ text, evidence: listenFor })) })),
    items: plan.items.map((item) => ({ ...itemOut(item), ...(isStep(item) && { week: item.week }) })),
    provenance: plan.provenance,
    notice: noticeOf(plan),
    evidence: plan.evidence.map(evidenceOut),
    passages: plan.passages.map(passageOut),
    findings: plan.findings.map(findingOut),
  }
}

/** The plan for a reader, on a page. Says on its face that it is a draft. */
export function learningPlanText(plan: PlanSoFar, { teacher, subject, grade }: Pick<PlanRequest, 'teacher' | 'subject' | 'grade'>): string {
  const about = [teacher, subject, grade && (/^\d+$/.test(grade) ? `grade ${grade}` : grade)]
    .filter(Boolean)
    .map((words) => inline(words ?? ''))
  const notice = noticeOf(plan)
  const sections = learningPlan.stages.map(({ id, title }) => {
    const own = of(plan, id)
    if (own.length === 0) return ''
    return `## ${title}\n\n${id === 'weeks' ? weeksMarkdown(plan) : own.map(line).join('\n')}`
  })
  const cited = plan.passages.filter(({ label }) => plan.items.some(({ passages }) => passages.includes(label)))
  const findings = plan.items.flatMap(({ label, findings: own }) =>
    own.map(({ rule, reason }) => `- ${label} (${rule}): ${inline(reason)}`),
  )
  return [
    '# DRAFT: learning plan',
    [...about, 'for coach and teacher to change together; nothing in it is settled'].join(' · '),
    notice ? `> ${notice}` : '',
    ...sections,
    findings.length > 0 ? `## To mend\n\n${findings.join('\n')}` : '',
    cited.length > 0 ? `---\n\nBehind it: ${[...new Set(cited.map(({ source }) => inline(source)))].join(' · ')}.` : '',
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}

const line = ({ kind, text, evidence }: DraftItem): string =>
  kind === 'goal' ? `**${inline(text)}**\n` : `- ${inline(text)}${evidence.length > 0 ? ` (${evidence.join(', ')})` : ''}`

/** What shows a step is said once, and not where the section on progress says it. */
function weeksMarkdown(plan: PlanSoFar): string {
  const said = of(plan, 'evidence').map(({ text }) => text.toLowerCase())
  const isNew = (shows: string): boolean => {
    const isSaid = said.some((text) => text.includes(shows.toLowerCase()))
    said.push(shows.toLowerCase())
    return !isSaid
  }
  const step = ({ text, listenFor }: Step) => `${inline(text)}${listenFor && isNew(listenFor) ? ` _(shows it: ${inline(listenFor)})_` : ''}`
  return weeksOf(plan)
    .map(([week, steps]) => `${week}. ${steps.map(step).join('\n   ')}`)
    .join('\n')
}
