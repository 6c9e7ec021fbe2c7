import type { Brief } from '../../domain/brief.ts'
import { suits } from '../../domain/lesson.ts'
import type { Strategy } from '../../domain/strategy.ts'
import type { PlanNoticing } from './plan-noticing.ts'

/** What is known to serve what was wondered about, the best first; beside these, strategies on the same focus. */
const serving: Record<string, string[]> = {
  'no-objective': ['visible-learning-goal', 'success-criteria-with-students'],
  unseen: ['visible-learning-goal', 'success-criteria-with-students'],
  'topic-only': ['visible-learning-goal', 'exit-ticket'],
  'many-goals': ['visible-learning-goal', 'exit-ticket'],
  'no-assessment': ['exit-ticket', 'confidence-check-and-reteach'],
  'bare-evidence': ['exit-ticket', 'success-criteria-with-students'],
  'other-evidence': ['exit-ticket', 'success-criteria-with-students'],
  'strong-answer': ['success-criteria-with-students', 'annotating-student-work-together', 'visible-learning-goal'],
  'no-check': ['hinge-questions', 'mini-whiteboards', 'success-criteria-with-students', 'task-focused-feedback'],
  'some-answer': ['mini-whiteboards', 'hinge-questions', 'equitable-calling'],
  'whose-answer': ['hinge-questions', 'mini-whiteboards'],
  'then-what': ['confidence-check-and-reteach', 'hinge-questions'],
  'mostly-told': ['think-pair-share', 'choice-and-opportunities-to-respond', 'talk-moves'],
  'in-groups': ['accountable-group-roles', 'talk-moves'],
  'giving-back': ['claim-evidence-reasoning', 'text-dependent-questions', 'probing-questions', 'concept-examples-and-nonexamples'],
  'no-reasons': ['claim-evidence-reasoning', 'probing-questions', 'sentence-frames'],
  'expected-answers': ['five-practices-discussion', 'probing-questions', 'talk-moves', 'wait-time'],
  'when-stuck': ['guided-practice-with-fading', 'probing-questions', 'worked-examples'],
  'no-support': ['sentence-frames', 'vocabulary-in-depth', 'multiple-representations-in-mathematics', 'worked-examples'],
  'for-whom': ['vocabulary-in-depth', 'sentence-frames', 'guided-practice-with-fading'],
  'hear-the-thinking': ['modelling-with-think-aloud', 'worked-examples'],
  'no-practice': ['guided-practice-with-fading', 'worked-examples'],
  'other-practice': ['worked-examples', 'guided-practice-with-fading'],
  'opening-for': ['retrieval-practice', 'predict-observe-explain', 'entry-routine'],
  'no-opening': ['retrieval-practice', 'predict-observe-explain', 'entry-routine'],
  'no-closure': ['exit-ticket', 'success-criteria-with-students'],
  'take-away': ['exit-ticket', 'retrieval-practice'],
}

/** Minutes are the teacher's to weigh: no practice makes more of them. */
const servedByNone = new Set(['minutes-over', 'minutes-over-at-longest', 'minutes-under', 'no-minutes'])

/** A practice by other names, where a plan has it already. */
const atWorkAs: Record<string, RegExp> = {
  'exit-ticket': /\bexit\b|\bsticky notes?\b|\bquick ?-?writes?\b|\bstudents write (?:one|a|an) (?:claim|sentence|thing|answer)\b/i,
  'mini-whiteboards': /\bwhite ?boards?\b/i,
  'hinge-questions': /\bthumbs\b|\bfist to five\b|\bwhite ?boards?\b/i,
  'think-pair-share': /\bin pairs\b|\bpartners?\b|\bfishbowl\b|\brole ?-?play\b/i,
  'modelling-with-think-aloud': /\bthink(?:s|ing)? aloud\b|\bmodel(?:s|ing|ling)? how\b/i,
  'worked-examples': /\bi do\b|\bmodel (?:paragraph|answer|solution)\b/i,
  'guided-practice-with-fading': /\bi do\b[\s\S]*\bwe do\b/i,
  'success-criteria-with-students': /\brubrics?\b|\bcriteria\b/i,
  'visible-learning-goal': /\b(?:model|mentor|sample) (?:paragraph|text|answer)\b|\bexemplar\b/i,
  'peer-feedback': /\bpeer\b|\bswap papers\b/i,
  'retrieval-practice': /\breview of\b|\b(?:from|remember) last (?:week|lesson|time)\b|\byesterday\b/i,
  'vocabulary-in-depth': /\bvocabulary\b|\bword wall\b|\bkey words\b/i,
  'entry-routine': /\bdo ?-?now\b|\bbell ?-?(?:ringer|work)\b|\bwarm ?-?up\b/i,
  'accountable-group-roles': /\broles?\b/i,
  'formative-conferencing': /\bconfer(?:s|ences?|ring)?\b/i,
}

/** Students who are to make or perform something show it in doing it: a choice among four answers would not. */
const making = new Set(
  'write create perform compose argue draw design act sing play dribble present debate build make invent revise order read'.split(' '),
)
const ofAnswers = new Set(['hinge-questions', 'mini-whiteboards', 'confidence-check-and-reteach', 'retrieval-practice'])

const bySubject = 0.3
const byName = 3

type Fitting = Pick<Brief, 'alreadyDoing' | 'drawOn' | 'lesson' | 'lessonPlan'>

/**
 * Strategies that could serve what was wondered about, best first: for this subject and grade, and not in the plan already. The one that was asked
 * for comes before all others. None that fits it poorly.
 */
export function strategiesFor(
  { about, focus }: Pick<PlanNoticing, 'about' | 'focus'>,
  brief: Fitting,
  strategies: readonly Strategy[],
): Strategy[] {
  // Computer science is taught with no science strategy.
  const lesson = brief.lesson?.replace(/\bcomputer science\b/i, 'computing') ?? null
  if (servedByNone.has(about)) return []
  const named = serving[about] ?? []
  const score = (strategy: Strategy): number => {
    const at = named.indexOf(strategy.id)
    const near = focus.map((area, rank) => {
      const place = strategy.focus.indexOf(area)
      return place < 0 ? 0 : 1 / (1 + rank) / (1 + 0.5 * place)
    })
    const ofSubject = strategy.subjects !== undefined ? bySubject : 0
    return (strategy.id === brief.drawOn ? 10 : 0) + (at < 0 ? 0 : byName - at * 0.4) + Math.max(0, ...near) + ofSubject
  }
  const { text = '', facts } = brief.lessonPlan ?? {}
  const isMaking = facts?.doings.some(({ verb }) => verb !== null && making.has(verb)) ?? false
  const isAtWork = ({ id }: Strategy) => brief.alreadyDoing.includes(id) || (atWorkAs[id]?.test(text) ?? false)
  const isMisfit = ({ id }: Strategy) => isMaking && ofAnswers.has(id)
  return strategies
    .filter((strategy) => !isAtWork(strategy) && (strategy.id === brief.drawOn || (suits(strategy, lesson) && !isMisfit(strategy))))
    .map((strategy) => ({ strategy, score: score(strategy) }))
    .filter(({ score }) => score >= 0.66)
    .sort((one, other) => other.score - one.score || (one.strategy.id < other.strategy.id ? -1 : 1))
    .map(({ strategy }) => strategy)
}
