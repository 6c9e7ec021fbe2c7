import { PlanGroup, type PlanWords } from '../domain/lesson-plan.ts'
import { isDenied } from './cues.ts'
import { createPhrases, wordsOf } from './phrases.ts'
import type { Unit } from './units.ts'
import { groupWords } from './words/groups.ts'

const find = createPhrases(PlanGroup.options.flatMap((group) => groupWords[group].map((phrase) => [phrase, group] as const)))
const capitals = /\b(?:SEN|LEP|ELS?|HAP|LAP|GATE|ASD)\b/

/** Where students who are learning the language, have special needs or are ahead are named, with the words that name them. */
export function groupsNamed(units: readonly Unit[]): { group: PlanGroup; words: PlanWords[] }[] {
  const heard = units.map(({ line, quote: text, parts, section }) => {
    const words = wordsOf(text)
    // An objective on "advanced organisms" names nobody.
    if (parts.has('objective') || parts.has('standards') || section?.kinds.includes('vocabulary'))
      return { line, text, groups: new Set<PlanGroup>() }
    const found = find(words).filter(
      (one) => !isDenied(words, one) && isWritten(text.slice(words[one.from]?.start, words[one.to - 1]?.end)),
    )
    return { line, text, groups: new Set(found.map(({ value }) => value)) }
  })
  return PlanGroup.options.map((group) => ({
    group,
    words: heard.filter(({ groups }) => groups.has(group)).map(({ line, text }) => ({ line, text })),
  }))
}

/** Short forms that are words or names elsewhere count in capitals only. */
const isWritten = (phrase: string): boolean =>
  !/^(?:sen|send|lep|els?|hap|lap|gate|asd)$/i.test(phrase) || capitals.test(phrase) || /^SEND$/.test(phrase)
