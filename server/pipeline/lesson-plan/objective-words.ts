import type { LessonPlanUnderstanding } from '../../domain/lesson-plan.ts'
import { shortQuote } from './short-quote.ts'
import { type Statement, statementsWith } from './statements.ts'

/** How an objective can be said back. */
export type ObjectiveWords = {
  /** Words of the plan, from the verb on where there is one: "compare two fractions". */
  words: string
  /** They begin with a verb that goes after "can". */
  isDoing: boolean
  /** What they name can be seen or heard. */
  isObservable: boolean
  evidence: string[]
}

const mostWords = 8

/** The first thing an objective names that students are to do, in its words; null where the plan has no objective that can be said. */
export function objectiveWords({ facts, parts }: LessonPlanUnderstanding, statements: readonly Statement[]): ObjectiveWords | null {
  const doings = [...facts.doings].sort((one, other) => Number(other.isObservable) - Number(one.isObservable))
  for (const { verb, text, line, isObservable } of doings) {
    const statement = statementsWith([{ line, text }], statements)[0]
    if (!statement || verb === null) continue
    const from = new RegExp(String.raw`\b${verb.replace(/[^\p{L}-]/gu, '')}\b[\s\S]*`, 'iu').exec(statement.text)?.[0]
    const words = from && shortened(from)
    if (words) return { words, isDoing: isBaseForm(words), isObservable, evidence: statement.evidence }
  }
  const named = parts.find(({ part }) => part === 'objective')?.words ?? []
  for (const statement of statementsWith(named, statements)) {
    const words = shortened(statement.text)
    if (words) return { words, isDoing: false, isObservable: false, evidence: statement.evidence }
  }
  return null
}

const isBaseForm = (words: string): boolean => !/^\w+(?:ing|ed)\b/i.test(words) && !/^\w+[^s]s\s/.test(words)

/** What comes after these is how, where or with what: the goal is clear without it. */
const lesser = '(?:by|using|with|about|through|while|when|so that|in order to|including|such as|based on|and)'

/** The words up to where a phrase ends, no more than can be said in passing. */
function shortened(text: string): string | null {
  const first = (/^[\s\S]*?(?=[.;!?](?:\s|$)|$)/.exec(text)?.[0] ?? text).replace(/["“”«»*_`|]/g, '\n').split('\n')[0] ?? ''
  const words = first.replace(/\s+/g, ' ').trim()
  const whole = shortQuote(words)
  if (whole !== null && whole.split(/\s+/).length <= mostWords) return withoutEdge(whole)
  const cuts = [...words.matchAll(new RegExp(String.raw`,|\s(?=${lesser}\s)`, 'gi'))].map(({ index }) => words.slice(0, index))
  const fitting = cuts.filter((cut) => cut.split(' ').length >= 3 && cut.split(' ').length <= mostWords)
  return fitting.length > 0 ? withoutEdge(fitting.at(-1) ?? '') : whole && withoutEdge(whole)
}

const withoutEdge = (words: string): string => words.replace(/[\s,;:–—-]+$/, '')
