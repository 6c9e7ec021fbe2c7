import type { LessonPlanUnderstanding, PlanPartName } from '../../domain/lesson-plan.ts'
import type { PlanNoticing, PlanReading } from './plan-noticing.ts'
import { type TopicName, topics } from './topics.ts'

type Gap = {
  part: PlanPartName
  topic: TopicName
  about: string
  weight: number
  /** Parts that can stand in for it. */
  unless?: PlanPartName[]
  /** Words that show something of the kind wherever they stand: then it is not said to be absent. */
  shownBy: RegExp
}

/** What may be absent, and how much hangs on it. */
const gaps: Gap[] = [
  {
    part: 'objective',
    topic: 'objective',
    about: 'no-objective',
    weight: 0.97,
    shownBy: /\b(?:swbat|will be able to|i can|learning (?:target|goal|intention)|objective)\b/i,
  },
  {
    part: 'assessment',
    topic: 'assessment',
    about: 'no-assessment',
    weight: 0.86,
    unless: ['check for understanding'],
    shownBy: /\b(?:exit (?:ticket|slip)|quiz|rubric|hand in|turn in|collect)\b/i,
  },
  {
    part: 'check for understanding',
    topic: 'checks',
    about: 'no-check',
    weight: 0.88,
    shownBy: /\b(?:check(?:s|ing)? (?:for|that|whether|in)|thumbs|whiteboards?|cold call|fist to five|response cards|poll)\b/i,
  },
  {
    part: 'differentiation',
    topic: 'supports',
    about: 'no-support',
    weight: 0.74,
    shownBy:
      /\b(?:sentence (?:frame|starter|stem)|word bank|graphic organi[sz]er|extension|challenge|scaffold|hints?\b|need (?:more|extra|a|some|support)|iep|english learners|if (?:your )?students (?:need|aren.t sure|struggle))/i,
  },
  {
    part: 'guided practice',
    topic: 'practice',
    about: 'no-practice',
    weight: 0.8,
    unless: ['independent practice'],
    shownBy:
      /\b(?:students|pupils|children|they|groups?|pairs|partners)\b.{0,40}\b(?:solve|write|work|practi[sc]e|compare|build|draw|sort|complete|discuss|try|make|play|read|create)\b|\bin (?:pairs|groups)\b|\bworksheet\b/i,
  },
  {
    part: 'closure',
    topic: 'closure',
    about: 'no-closure',
    weight: 0.62,
    shownBy: /\b(?:exit|clos(?:e|ing|ure)|wrap|reflect(?:ion)?|debrief|sum up|share out|summari[sz]e)\b/i,
  },
  {
    part: 'timing',
    topic: 'time',
    about: 'no-minutes',
    weight: 0.5,
    shownBy: /\b\d{1,3} ?(?:min|minutes?|hrs?|hours?)\b|\b\d{1,2}:\d\d\b/i,
  },
  {
    part: 'opening',
    topic: 'opening',
    about: 'no-opening',
    weight: 0.55,
    shownBy: /\b(?:warm.?up|do.?now|bell.?(?:ringer|work)|hook|engage|opening|opener|starter)\b/i,
  },
]

/**
 * What a plan does not say: parts that have no lines, and never more than that. One that another part can stand in for is not missed where that is there,
 * nor one that the plan shows in other words.
 */
export const gapsIn = ({ has, objective, plan }: PlanReading): PlanNoticing[] =>
  gaps
    .filter(({ part, unless = [], shownBy }) => !has(part) && !unless.some(has) && (isDenied(part, plan) || !shownBy.test(plan.text)))
    .map(({ part, topic, about, weight }) => ({
      kind: 'absence',
      about,
      part,
      criterion: topics[topic].title,
      page: topics[topic].page,
      focus: [...topics[topic].focus],
      evidence: part === 'objective' || !objective ? [] : objective.evidence,
      quote: null,
      said: {},
      reason: `The plan has no lines on ${partName[part] ?? part}.`,
      weight,
    }))

/** The plan itself, or its coach, says that there is none. */
const isDenied = (part: PlanPartName, { parts }: LessonPlanUnderstanding): boolean =>
  parts.some((one) => one.part === part && (one.absence?.because === 'stated' || one.absence?.because === 'coach'))

const partName: Partial<Record<PlanPartName, string>> = {
  objective: 'an objective',
  assessment: 'an assessment',
  'check for understanding': 'a check for understanding',
  'guided practice': 'practice, guided or independent',
  closure: 'a closure',
  opening: 'an opening',
}
