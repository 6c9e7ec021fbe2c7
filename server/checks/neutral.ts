import { hear } from '../language/hear-questions.ts'
import { pattern } from '../language/lexicon.ts'
import type { HeardSentence, Question } from '../language/question.ts'
import { lessonThing, mildBlame, strongBlame } from './evaluative-words.ts'
import { leadingWords } from './leading/leading-words.ts'
import { phrase } from './rewording.ts'

const thing = `((?:the|your|that|this|those|these|his|her|their|our)\\s(?:[\\w'’-]+\\s){0,3}?[\\w'’-]+)`
const be = `(?:was|were|is|are|wasn['’]?t|weren['’]?t|isn['’]?t|aren['’]?t|felt|seemed|looked|went|ran|got|took|dragged|fell|failed|lost|confused|made|put|had|has|lacks?|lacked|needs?|could|might|should|would|did|didn['’]?t)`
const blame = `(?:${strongBlame}|${mildBlame}|long|short|late|problem|mistake|reason|issue|trouble|cause|real|main|fact|part)`
const blaming = new RegExp(`\\b(?:(?:rather|very|overly|so|somewhat|really|too) )?${pattern(blame).source}\\b`, 'gi')
const attribute = new RegExp(
  `\\b(the|your|those|these|all that|that|this) (?:(?:rather|very|overly|so|somewhat|really|too) )?${pattern(`(?:${strongBlame}|${mildBlame}|long|late)`).source} (?=\\w)`,
  'gi',
)
const ofLesson = pattern(`\\b${lessonThing}$`)
const endsOpen = /\b(?:a|an|the|that|this|of|to|and|or|you|they|it|more|so|too|just)$/i

/** "What did you notice about the transitions?", where the words are a thing to look at. */
function noticingAbout(noun: string | undefined): string | null {
  const plain = noun?.replace(blaming, '').replace(/\s+/g, ' ').trim() ?? ''
  const isPointing = /^(?:that|this|those|these)\b/i.test(plain)
  if (!plain.includes(' ') || endsOpen.test(plain) || (isPointing && !ofLesson.test(plain.toLowerCase()))) return null
  return `What did you notice about ${plain.charAt(0).toLowerCase()}${plain.slice(1)}?`
}

const topics: RegExp[] = [
  new RegExp(
    `^(?:do|did|would|don['’]?t|didn['’]?t|wouldn['’]?t)(?: you)(?: not| really| honestly)?(?: think| agree| say| feel| believe| see| notice| find)(?: now| that)* ${thing} ${be}\\b`,
    'i',
  ),
  new RegExp(
    `^(?:was|were|is|are|wasn['’]?t|weren['’]?t|isn['’]?t|aren['’]?t|why was|why were|why is|why are) ${thing} (?:so |too |a bit |a little |rather |just |really |not |very |such |somewhat |pretty )*[\\w-]+`,
    'i',
  ),
  new RegExp(`^(?:did|does|do|didn['’]?t|why did|why does|what made|what makes|what caused) ${thing} [\\w-]+`, 'i'),
  new RegExp(
    `^(?:how (?:will|are|can|could|do|would|might) (?:you|we)(?: going to| plan to)?(?: best)? (?:fix|correct|repair|stop|cure)) ${thing}$`,
    'i',
  ),
  new RegExp(
    `^(?:so |well |and |surely |obviously |clearly |honestly |frankly |of course |no doubt |presumably |,)*${thing} ${be}\\b`,
    'i',
  ),
]

/** The topic of a judging statement, asked openly; null where it has none that can be looked at. */
export const noticingFor = (statement: string): string | null =>
  topics.map((topic) => noticingAbout(topic.exec(statement)?.[1])).find((found) => found !== null) ?? null

const own = /^(?:why (?:did(?:n['’]?t| not)|have(?:n['’]?t| not)) you|what (?:stopped|prevented|kept|held) you|how could you)\b/i
const cause = /\b(?:because|reason|due to|caused?|why|what made|that's why|problem|trouble)\b/i

/** The same matter asked openly: without the blame, about its topic, or in the most general form that still fits. */
export function neutralForm(text: string, sentence: HeardSentence, question: Question): string {
  const wholeSentence =
    question.form === 'tag' || /^(?:so |well |and )?(?:surely|obviously|clearly|of course|no doubt)/.test(sentence.words)
  const core = phrase(text, { start: wholeSentence ? sentence.start : question.end - question.core.length, end: question.end })
  const wrong = /^what(?: do you think)?(?:['’]s| is| was| went| has gone) (?:so )?wrong\b(.*)$/i.exec(core)
  const candidates = [
    wrong ? `What happened${wrong[1] ?? ''}?` : null,
    /^(?:how|what|which|when|where)\b/i.test(core) ? `${core.replace(attribute, '$1 ').replace(/\s+/g, ' ').trim()}?` : null,
    noticingFor(core),
    own.test(core) ? 'What was your thinking at that point?' : null,
    cause.test(core) ? 'What do you think was going on?' : null,
  ]
  const isFree = (candidate: string | null): candidate is string =>
    candidate !== null &&
    candidate.slice(0, -1).toLowerCase() !== core.toLowerCase() &&
    hear(candidate).sentences.every((one) => one.questions.every((asked) => leadingWords(asked, one) === null))
  return candidates.find(isFree) ?? 'What did you notice?'
}
