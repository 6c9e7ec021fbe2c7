import { PlanPartName as PartName, type PlanPartName } from '../domain/lesson-plan.ts'
import { createPhrases, type FoundPhrase, type Word, wordsOf } from './phrases.ts'
import { assessmentCues, checkCues, differentiationCues, materialCues, negations, objectiveCues, stepCues } from './words/cues.ts'

type When = 'plain' | 'first' | 'last'

const steps = PartName.options.flatMap((part) =>
  (['plain', 'first', 'last'] as const).map((when) => ({
    part,
    when,
    find: createPhrases((stepCues[part]?.[when] ?? []).map((cue) => [cue, part] as const)),
  })),
)
const checks = createPhrases(checkCues.flatMap(([phrases, ofWhom]) => phrases.map((phrase) => [phrase, ofWhom] as const)))
const saidWith: Partial<Record<PlanPartName, ReturnType<typeof createPhrases<true>>>> = {
  assessment: createPhrases(assessmentCues.map((cue) => [cue, true])),
  differentiation: createPhrases(differentiationCues.map((cue) => [cue, true])),
  objective: createPhrases(objectiveCues.map((cue) => [cue, true])),
  materials: createPhrases(materialCues.map((cue) => [cue, true])),
}

/** How many words back a "no" reaches. */
const reach = 3
/** Whether a phrase is taken back by a "no" before it. */
export const isDenied = (words: readonly Word[], { from }: Pick<FoundPhrase<unknown>, 'from'>): boolean =>
  words.slice(Math.max(0, from - reach), from).some(({ lower }) => negations.has(lower))

const standing = <Value>(words: readonly Word[], found: readonly FoundPhrase<Value>[]) => found.filter((one) => !isDenied(words, one))

/** The phase that a step speaks of most: in its first words before its last, the plainer before what only position tells. */
export function phaseSpokenOf(sentence: string, at: { isFirst: boolean; isLast: boolean }): PlanPartName | null {
  const words = wordsOf(sentence)
  const heard = steps
    .filter(({ when }) => isHeard(when, at))
    .flatMap(({ part, when, find }) =>
      standing(words, find(words)).map(({ from, to }) => ({
        part,
        weight: (when === 'plain' ? 2 : 1.5) + (to - from) * 0.3 - Math.min(from, 20) * 0.1 + (isDoer(words, part) ? 1 : 0),
      })),
    )
  return heard.toSorted((one, other) => other.weight - one.weight)[0]?.part ?? null
}

const isHeard = (when: When, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): boolean =>
  when === 'plain' || (when === 'first' && isFirst) || (when === 'last' && isLast)

/** Where students are the ones who do, it is less likely that they are taught. */
const isDoer = (words: readonly Word[], part: PlanPartName): boolean =>
  part !== 'instruction' && /^(?:students|pupils|learners|children|ss|they)$/.test(words[0]?.lower ?? '')

/** How a sentence checks who has understood; null where it does not. */
export function checkIn(sentence: string): { ofWhom: 'everyone' | 'some' | null } | null {
  const words = wordsOf(sentence)
  const found = standing(words, checks(words))
  if (found.length === 0) return null
  return { ofWhom: found.find(({ value }) => value === 'everyone')?.value ?? found.find(({ value }) => value === 'some')?.value ?? null }
}

/** Whether a sentence says by its words that it belongs to a part. */
export function speaksOf(sentence: string, part: 'assessment' | 'differentiation' | 'objective' | 'materials'): boolean {
  const words = wordsOf(sentence)
  const found = saidWith[part]?.(words) ?? []
  return standing(words, found).length > 0
}

const code =
  /\b(?:CCSS[\w.-]*|NGSS|TEKS|(?:K|\d{1,2}|HS|HS[AFGNS]|MS|[AFGNS])[.-](?:[A-Z]{1,4})[.-](?:[A-Z]{1,3}[.-]?)?\d{1,2}[a-z]?|(?:RL|RI|RF|W|SL|L|WHST|RH|RST)\.(?:K|\d{1,2}(?:-\d{1,2})?)\.\d{1,2}[a-z]?|(?:K|[1-5]|MS|HS)-(?:PS|LS|ESS|ETS)\d-\d|AC9?[A-Z]{1,6}\d{1,2}[A-Z]?\d{0,3}|SOL \d\.\d{1,2}|§?\d{3}\.\d{1,2}\([a-z]\)|D\d\.[A-Z][a-z]{2}\.\d|ELD\.[A-Z.\d-]{2,12})\b/
/** Whether a line names a standard by its code: "4.NF.A.1", "RL.5.2", "MS-PS1-4", "CCSS.MATH.CONTENT.3.OA.A.1". */
export const namesAStandard = (line: string): boolean => code.test(line)
