import type { PlanPartName } from '../../../domain/lesson-plan.ts'
import { planNoticings } from '../../../pipeline/lesson-plan/noticings.ts'
import { type PlanNoticing, type PlanReading, quotedFrom, readingOf } from '../../../pipeline/lesson-plan/plan-noticing.ts'
import { studentsWork } from '../../../pipeline/lesson-plan/signs.ts'
import { type Candidate, type Feedback, inSeededOrder } from './candidate.ts'
import { fill, marked, type PlanSlots, slotsOf } from './fill.ts'
import { criterionStrengths, strengthWords } from './strength-words.ts'
import { talkWords } from './talk-words.ts'
import { criterionGaps, criterionLeads, wonderingWords } from './wondering-words.ts'

/** Everything that could be said of a plan besides what could be suggested, the most telling first. */
export type Sayable = {
  strengths: Candidate[]
  wonderings: (Candidate & { noticing: PlanNoticing })[]
  talk: Candidate[]
  slots: PlanSlots
}

/** Null where there is no plan to speak of. */
export function candidatesOf({ brief, seed }: Feedback): Sayable | null {
  const reading = readingOf(brief)
  if (!reading) return null
  const slots = slotsOf(reading)
  const { strengths, wonderings } = planNoticings(brief)
  const framework = brief.framework ? ` (${brief.framework.title})` : ''
  const why = ({ criterion, reason, page }: PlanNoticing): string =>
    reason.startsWith(criterion) ? reason : `${criterion}${page.id === brief.framework?.id ? framework : ''}. ${reason}`
  return {
    slots,
    strengths: strengths.map((noticing) => ({ ...strength(noticing, slots, seed), rationale: why(noticing) })),
    wonderings: wonderings.flatMap((noticing) => {
      const asked = wondering(noticing, slots, seed)
      return asked ? [{ ...asked, rationale: why(noticing), noticing }] : []
    }),
    talk: talk(reading, slots, seed),
  }
}

const base = (noticing: PlanNoticing) => ({
  about: noticing.about,
  criterion: noticing.criterion,
  isAbsence: noticing.kind === 'absence',
  quote: noticing.quote,
  focus: noticing.focus,
  evidence: noticing.evidence,
  page: noticing.page,
  rationale: '',
})

const slotsWith = ({ quote, said }: PlanNoticing, slots: PlanSlots) => ({ ...slots, ...said, quote: quote && marked(quote) })

function strength(noticing: PlanNoticing, slots: PlanSlots, seed: string): Candidate {
  const { means = '' } = noticing.said
  const said = { ...slotsWith(noticing, slots), means: means.charAt(0).toLowerCase() + means.slice(1) }
  const own = strengthWords[noticing.about] ?? criterionStrengths
  return {
    ...base(noticing),
    section: 'strengths',
    kind: 'appreciation',
    purpose: null,
    texts: inSeededOrder(own, seed, noticing.about).flatMap((text) => fill(text, said) ?? []),
    listenFor: 'what the teacher meant it to do for students',
    followUp: 'What did you want it to do for students?',
  }
}

function wondering(noticing: PlanNoticing, slots: PlanSlots, seed: string): Candidate | null {
  const { part, said, kind } = noticing
  const words = said.wondering
    ? {
        purpose: 'imagine' as const,
        texts: kind === 'absence' ? criterionGaps : criterionLeads,
        listenFor: 'what students will do or say there',
        followUp: 'How will you know that it worked?',
      }
    : wonderingWords[noticing.about]
  if (!words) return null
  const filled = { ...slotsWith(noticing, slots), part: part && partWords[part] }
  return {
    ...base(noticing),
    ...words,
    section: 'wonderings',
    kind: 'question',
    texts: inSeededOrder(words.texts, seed, noticing.about).flatMap((text) => fill(text, filled) ?? []),
  }
}

/** A part of a plan as it is spoken of. */
const partWords: Record<PlanPartName, string> = {
  objective: 'the objective',
  standards: 'the standards',
  materials: 'the materials',
  timing: 'the minutes',
  opening: 'the opening',
  instruction: 'the teaching part',
  'guided practice': 'guided practice',
  'independent practice': 'independent practice',
  'check for understanding': 'how you will check along the way',
  differentiation: 'support for different students',
  assessment: 'what students will show in the end',
  closure: 'the ending',
}

function talk(reading: PlanReading, slots: PlanSlots, seed: string): Candidate[] {
  const { of } = reading
  const tasks = [...of('independent practice'), ...of('guided practice')].filter(
    ({ text, parts }) => !/[?"“”]|\b(?:may|might|mistakes?|misconceptions?)\b/i.test(text) && !parts.includes('opening'),
  )
  const others = [quotedFrom(of('assessment')), quotedFrom(of('closure')), quotedFrom(of('opening'), /\?/)]
  const found = [quotedFrom([...tasks].reverse(), studentsWork), quotedFrom(tasks, studentsWork), ...others].filter((one) => one !== null)
  return talkWords.flatMap(({ about, purpose, texts, listenFor, followUp }, at): Candidate[] => {
    const task = found[at % Math.max(1, Math.min(2, found.length))] ?? null
    const said = { ...slots, task: task && marked(task.quote) }
    const filled = inSeededOrder(texts, seed, about).flatMap((text) => {
      const full = fill(text, said)
      return full ? [{ full, evidence: evidenceFor(text, task, reading) }] : []
    })
    const [first] = filled
    if (!first) return []
    return [
      {
        section: 'before-the-lesson',
        about,
        criterion: about,
        isAbsence: false,
        quote: null,
        focus: ['clarity-of-the-goal'],
        kind: 'question',
        purpose,
        texts: filled.filter(({ evidence }) => String(evidence) === String(first.evidence)).map(({ full }) => full),
        evidence: first.evidence,
        page: { id: 'content-focused-coaching', words: 'Pre-conference' },
        rationale: 'For a short talk before the lesson: it settles what both of you will look at.',
        listenFor,
        followUp,
      },
    ]
  })
}

const evidenceFor = (template: string, task: { evidence: string[] } | null, { objective }: PlanReading): string[] => {
  if (template.includes('{task}')) return task?.evidence ?? []
  return template.includes('{goal}') ? (objective?.evidence ?? []) : []
}
