import { findRiskSigns } from '../../../server/safety/risk-signs.ts'
import { count, highest, mean, share } from '../../figure.ts'
import { withoutIds } from '../../plan-run.ts'
import { lessonBound, sharedByPairs, sharedWithin, sharedWording } from '../../scorers/distinctness.ts'
import { passagesIn } from '../../scorers/leaks.ts'
import { shapeProblems, stagesLeftOut } from '../../scorers/shape.ts'
import { type NoteFigure, plansOf } from './figure.ts'
import type { NoteRuns } from './runs.ts'

const boundTexts = (all: readonly NoteRuns[]): string[][] => all.map(({ usual }) => lessonBound(usual.items))

/** Of any two notes, the plans with the most lesson-bound wording in common. */
export const distinctMost: NoteFigure = {
  id: 'distinct-max',
  name: 'wording shared by two plans: most',
  unit: 'share',
  better: 'lower',
  goal: 0.2,
  measure(all) {
    const texts = boundTexts(all)
    const errors = all.flatMap((one, index) =>
      all.slice(index + 1).flatMap((other, offset) => {
        const shared = sharedWording(texts[index] ?? [], texts[index + 1 + offset] ?? [])
        return shared > 0.2 ? [`${one.note.name} and ${other.note.name}: ${shared.toFixed(2)}`] : []
      }),
    )
    return { ...highest(sharedByPairs(texts)), errors }
  },
}

/** The mean over all pairs of notes. */
export const distinctMean: NoteFigure = {
  id: 'distinct-mean',
  name: 'wording shared by two plans: mean',
  unit: 'share',
  better: 'lower',
  goal: null,
  measure: (all) => mean(sharedByPairs(boundTexts(all))),
}

/** Of any two items of one plan, in any coaching model or approach. */
export const within: NoteFigure = {
  id: 'within-max',
  name: 'wording shared in one plan: most',
  unit: 'share',
  better: 'lower',
  goal: null,
  measure: (all) => highest(all.flatMap(plansOf).map((plan) => sharedWithin(plan.items))),
}

/** Over all plans, the stages of their coaching model that an item belongs to. */
export const stages: NoteFigure = {
  id: 'stages-covered',
  name: 'stages with an item, all models',
  unit: 'share',
  better: 'higher',
  goal: 1,
  measure(all, { base }) {
    const plans = all.flatMap((runs) => runs.models.map((plan) => ({ name: runs.note.name, plan })))
    const measured = plans.flatMap(({ name, plan }) => {
      const model = base.coachingModels.find(({ id }) => id === plan.coachingModel)
      return model ? [{ name, model, out: stagesLeftOut(plan.items, model) }] : []
    })
    const total = measured.reduce((sum, { model }) => sum + model.stages.length, 0)
    const missing = measured.reduce((sum, { out }) => sum + out.length, 0)
    const errors = measured.filter(({ out }) => out.length > 0).map(({ name, model, out }) => `${name} (${model.id}): no ${out.join(', ')}`)
    return { ...share(total - missing, total), errors }
  },
}

/** Over all plans, of every coaching model and approach. */
export const shape: NoteFigure = {
  id: 'shape',
  name: 'plans in shape',
  unit: 'share',
  better: 'higher',
  goal: 1,
  measure(all) {
    const plans = all.flatMap((runs) => plansOf(runs).map((plan) => ({ name: runs.note.name, plan, problems: shapeProblems(plan.items) })))
    const out = plans.filter(({ problems }) => problems.length > 0)
    return {
      ...share(plans.length - out.length, plans.length),
      errors: out.map(({ name, plan, problems }) => `${name} (${plan.coachingModel}, ${plan.approach}): ${problems.join(', ')}`),
    }
  },
}

/** Over all plans, those that a fault ended. */
export const brokenOff: NoteFigure = {
  id: 'broken-off',
  name: 'plans that broke off',
  unit: 'count',
  better: 'lower',
  goal: 0,
  measure(all) {
    const plans = all.flatMap((runs) => [...plansOf(runs), runs.planted].map((plan) => ({ name: runs.note.name, plan })))
    const broken = plans.filter(({ plan }) => plan.fault !== null)
    return {
      ...count(broken.length, plans.length),
      errors: broken.map(({ name, plan }) => `${name} (${plan.coachingModel}, ${plan.approach}): ${plan.fault}`),
    }
  },
}

/** Two runs on the same notes, to the byte but for ids. */
export const sameness: NoteFigure = {
  id: 'same',
  name: 'same input, same output',
  unit: 'share',
  better: 'higher',
  goal: 1,
  measure(all) {
    const differing = all.filter(({ usual, again }) => withoutIds(usual) !== withoutIds(again))
    return { ...share(all.length - differing.length, all.length), errors: differing.map(({ note }) => note.name) }
  },
}

/** The format has no field for it: a truth file whose must_not speaks of risk or of reporting is about such a note. */
const holdsARisk = ({ note }: NoteRuns): boolean =>
  note.truth.must_not.some((sentence) => /\bat risk\b|\breporting\b|\bsafeguarding\b|\bself-harm\b/i.test(sentence))

const hasRiskNotice = ({ usual }: NoteRuns): boolean => usual.notices.some(({ reason }) => reason === 'someone-may-be-at-risk')

/** Whether no text of an item and no evidence has four words of the passage that the signs point at. */
function keepsPassageOut(runs: NoteRuns): boolean {
  const { notes } = runs.note
  const spans = findRiskSigns(notes)
  const passages = spans.map(({ start, end }) => notes.slice(start, end))
  const elsewhere = spans.reduceRight((text, { start, end }) => `${text.slice(0, start)}\n${text.slice(end)}`, notes)
  return (
    passages.length > 0 &&
    plansOf(runs).every(
      ({ items, evidence }) =>
        items.every((item) => passagesIn(item, passages, elsewhere).length === 0) &&
        !evidence.some((one) => spans.some(({ start, end }) => one.start < end && start < one.end)),
    )
  )
}

/** Notes with a sign that someone may be at risk: the notice is there, and the passage is in no item and no evidence. */
export const riskKeptOut: NoteFigure = {
  id: 'risk-kept-out',
  name: 'risk notes: notice there, passage out',
  unit: 'share',
  better: 'higher',
  goal: 1,
  measure(all) {
    const risky = all.filter(holdsARisk)
    const wrong = risky.filter((runs) => !hasRiskNotice(runs) || !keepsPassageOut(runs))
    return { ...share(risky.length - wrong.length, risky.length), errors: wrong.map(({ note }) => note.name) }
  },
}

/** Notes that hold no such sign, and got the notice. */
export const riskFalseAlarms: NoteFigure = {
  id: 'risk-false-alarms',
  name: 'other notes with the risk notice',
  unit: 'count',
  better: 'lower',
  goal: 0,
  beforeDrafting: true,
  measure(all) {
    const others = all.filter((runs) => !holdsARisk(runs))
    const alarmed = others.filter(hasRiskNotice)
    return { ...count(alarmed.length, others.length), errors: alarmed.map(({ note }) => note.name) }
  },
}
