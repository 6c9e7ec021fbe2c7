import type { FocusArea } from '../../domain/focus.ts'
import type { GoalDoing } from '../../domain/learning-plan.ts'
import { suits } from '../../domain/lesson.ts'
import type { Strategy } from '../../domain/strategy.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { practicesMentioned } from '../noticings/practices-at-work.ts'

/** Strategies that serve each kind of doing, the most direct first; words and meaning of the goal choose among them. */
const serving: Record<GoalDoing, string[]> = {
  explaining: [
    'probing-questions',
    'claim-evidence-reasoning',
    'talk-moves',
    'sentence-frames',
    'five-practices-discussion',
    'text-dependent-questions',
  ],
  talking: ['think-pair-share', 'wait-time', 'equitable-calling', 'talk-moves', 'sentence-frames'],
  asking: ['reciprocal-teaching', 'talk-moves', 'philosophical-circle', 'sentence-frames', 'think-pair-share'],
  writing: [
    'self-regulated-writing',
    'mentor-texts',
    'modelling-with-think-aloud',
    'success-criteria-with-students',
    'formative-conferencing',
    'sentence-combining',
  ],
  reading: [
    'reciprocal-teaching',
    'text-dependent-questions',
    'repeated-reading',
    'modelling-with-think-aloud',
    'interactive-read-aloud',
    'explicit-phonics',
    'vocabulary-in-depth',
  ],
  solving: [
    'worked-examples',
    'guided-practice-with-fading',
    'multiple-representations-in-mathematics',
    'number-talks',
    'modelling-with-think-aloud',
  ],
  revising: ['task-focused-feedback', 'peer-feedback', 'success-criteria-with-students', 'annotating-student-work-together'],
  working: ['choice-and-opportunities-to-respond', 'precorrection', 'specific-acknowledgement', 'mini-whiteboards'],
  persisting: ['guided-practice-with-fading', 'wise-feedback', 'worked-examples', 'number-talks', 'formative-conferencing'],
  starting: ['entry-routine', 'planned-transitions', 'precorrection', 'specific-acknowledgement'],
  grouping: ['accountable-group-roles', 'jigsaw', 'talk-moves'],
  'handing-in': ['specific-acknowledgement', 'entry-routine', 'success-criteria-with-students', 'wise-feedback'],
  belonging: ['greeting-at-the-door', 'wise-feedback', 'specific-acknowledgement', 'restorative-conversation'],
  knowing: ['retrieval-practice', 'exit-ticket', 'hinge-questions', 'spaced-and-interleaved-practice', 'confidence-check-and-reteach'],
  other: [],
}

/** What each sign adds. A strategy that the goal itself names was chosen by the teacher already. */
const weight = { named: 3, serves: 0.9, perRank: 0.1, near: 1, focus: 0.35, ofSubject: 0.15, strong: 0.12, moderate: 0.06 }
const mostSearched = 40
/** What a third strategy may be behind the second and still be offered. */
const closeBehind = 0.15
const fewest = 2

type ForGoal = {
  goal: string
  doing: GoalDoing
  focus: FocusArea[]
  lesson: string | null
  alreadyDoing: string[]
  drawOn: string | null
}

/** Strategies that fit a goal, its subject and its grade, best first, none of them at work already; and how many of them to offer. */
export async function strategiesForGoal(
  { goal, doing, focus, lesson, alreadyDoing, drawOn }: ForGoal,
  knowledge: Knowledge,
): Promise<{ strategies: string[]; offered: number }> {
  const { strategies } = knowledge.base
  const named = practicesMentioned(goal, strategies)
  const isAsked = ({ id }: Strategy) => id === drawOn || named.includes(id)
  const fitting = strategies.filter((one) => !alreadyDoing.includes(one.id) && (isAsked(one) || suits(one, lesson)))
  // A goal's words stay on this computer.
  const found = await knowledge.search(
    { theirs: goal, leave: null },
    { limit: mostSearched, kinds: ['strategy'], sourceIds: fitting.map(({ id }) => id) },
  )
  const near = new Map<string, number>()
  for (const { sourceId, score } of found) near.set(sourceId, Math.max(near.get(sourceId) ?? 0, score))
  const first = focus.slice(0, 3)
  const scored = fitting
    .map((strategy) => {
      const at = serving[doing].indexOf(strategy.id)
      const rank = Math.min(...strategy.focus.flatMap((area, place) => (first.includes(area) ? [first.indexOf(area) + place] : [])))
      const score =
        (isAsked(strategy) ? weight.named : 0) +
        (at < 0 ? 0 : weight.serves - at * weight.perRank) +
        weight.near * (near.get(strategy.id) ?? 0) +
        (Number.isFinite(rank) ? weight.focus / (1 + rank) : 0) +
        (strategy.subjects ? weight.ofSubject : 0) +
        (strategy.strength === 'strong' ? weight.strong : strategy.strength === 'moderate' ? weight.moderate : 0)
      return { id: strategy.id, score, isAbout: at >= 0 || isAsked(strategy) || Number.isFinite(rank) }
    })
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
  // What is only near in words serves where nothing is near in purpose.
  const about = scored.filter(({ isAbout }) => isAbout)
  const best = about.length >= fewest ? about : scored
  const [, second, third] = best
  const offered = third && second && second.score - third.score <= closeBehind ? fewest + 1 : Math.min(fewest, best.length)
  return { strategies: best.slice(0, 8).map(({ id }) => id), offered }
}
