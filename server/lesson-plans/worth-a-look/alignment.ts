import type { PlanWords, PlanWorthALook } from '../../domain/lesson-plan.ts'
import { stem } from '../objective.ts'
import { wordsOf } from '../phrases.ts'
import { doings } from '../words/verbs.ts'
import { commonWords } from '../words/worth-a-look.ts'

type Judged = PlanWorthALook['assessmentMatchesObjective']
const fewest = 2
/** Sentences that are read for this: a plan has no more on its objective or on a task. */
const mostRead = 200
const fewestOfPractice = 8
const pointsBack = /\b(?:objectives?|learning targets?|targets?|goals?|LO|LI|success criteria|learning intentions?)\b/
const sharedLetters = 5

/**
 * Whether a task asks for what the objective names: the same matter, by the words they share, and the same kind of doing where both name one. It is a
 * guess from words, and null where the task says too little ("Exit ticket"), or speaks of what the `lesson` does in words that the objective has not:
 * a plan wrongly said not to fit is worse than one not judged.
 */
export function matchOf(
  name: 'assessment' | 'practice',
  objective: readonly PlanWords[],
  task: readonly PlanWords[],
  lesson: readonly PlanWords[] = [],
): Judged {
  const words = [...objective, ...task]
  const unknown = (reason: string): Judged => ({ value: null, reason, words })
  if (objective.length === 0) return unknown('The plan names no objective that this could be held against.')
  if (task.length === 0) return unknown(`The plan names no ${name}.`)
  const [meant, asked] = [matterOf(objective), matterOf(task)]
  const taught = matterOf(lesson)
  const [meantDoings, askedDoings] = [doingsIn(objective), doingsIn(task)]
  if (meant.size === 0) return unknown('The objective names no matter that could be looked for.')
  const shared = [...meant].filter((one) => [...asked].some((other) => isSame(one, other)))
  const sameDoing = [...meantDoings].filter((one) => askedDoings.has(one))
  const isNamed = objective.some(({ text }) =>
    wordsOf(text).some(({ lower }) => kindOf(lower) !== null && [...asked].some((other) => isSame(lower, other))),
  )
  if (shared.length === 0 && asked.size < fewest && sameDoing.length > 0)
    return {
      value: true,
      reason: `Both ask students to ${toldDoing(new Set(sameDoing))}; what the ${name} is about is not said in words of its own.`,
      words,
    }
  if (shared.length === 0 && asked.size < fewest) return unknown(`The words on ${name} don't say what it asks.`)
  if (shared.length === 0 && task.some(({ text }) => pointsBack.test(text)))
    return unknown(`The ${name} points to the objective and doesn't say what it asks.`)
  if (shared.length === 0 && (name === 'practice' || isNamed) && asked.size < fewestOfPractice)
    return unknown(`The words on ${name} say too little of what it is about.`)
  if (shared.length === 0 && sameDoing.length > 0)
    return unknown(`Both ask students to ${toldDoing(new Set(sameDoing))}; whether it is about the same can't be told from the words.`)
  // Other words for the same matter stand in the lesson, too.
  if (shared.length === 0 && [...asked].some((one) => [...taught].some((other) => isSame(one, other))))
    return unknown(`The ${name} is about what the lesson does; whether that is what the objective names can't be told from the words.`)
  if (shared.length === 0 && name === 'assessment' && !task.some(({ text }) => instrument.test(text)))
    return unknown(`The words on ${name} don't say what students are to do.`)
  if (shared.length === 0)
    return { value: false, reason: `None of what the objective is about (${told(meant)}) is named in the ${name}.`, words }
  if (meantDoings.size > 0 && askedDoings.size > 0 && sameDoing.length === 0 && !isNamed) {
    // Only a task that opens with giving back what was given is told apart by its verb: to do more may well show it.
    const isRecall = [...askedDoings].every((one) => one === 'recall') && task.every(opensWithRecall)
    if (name === 'practice' || !isRecall)
      return unknown(`Both are about ${told(shared)}; whether students ${toldDoing(meantDoings)} can't be told from the words.`)
    return {
      value: false,
      reason: `Both are about ${told(shared)}, but the objective asks students to ${toldDoing(meantDoings)} and the ${name} to ${toldDoing(askedDoings)}.`,
      words,
    }
  }
  const how = sameDoing.length > 0 ? ` and ask students to ${toldDoing(new Set(sameDoing))}` : ''
  return { value: true, reason: `Objective and ${name} are both about ${told(shared)}${how}.`, words }
}

/** "Label the parts", "Students will list …": behind a name and who does it. */
function opensWithRecall({ text }: PlanWords): boolean {
  const [first] = wordsOf(text.replace(/^[^:]{1,40}:\s/, '')).filter(({ lower }) => !doers.test(lower))
  return first !== undefined && kindOf(first.lower) === 'recall'
}
const doers = /^(?:students?|pupils?|learners?|children|they|each|every|will|can|should|to|and|then|is|are|\d+)$/

/** What students hand in or sit: who names none may only watch. */
const instrument =
  /\b(?:quiz(?:zes)?|tests?|exams?|essays?|worksheets?|posters?|paragraphs?|projects?|questions?|reports?|presentations?|tickets?|slips?|write|complete|answer|draw|label)\b/i

/** The words that say what something is about. */
function matterOf(words: readonly PlanWords[]): Set<string> {
  const all = words.slice(0, mostRead).flatMap(({ text }) => wordsOf(text).map(({ lower }) => lower))
  return new Set(
    all.filter(
      (word) =>
        word.length > 2 &&
        !word.includes("'") &&
        !/^\d+$/.test(word) &&
        !commonWords.has(word) &&
        !commonWords.has(stem(word)) &&
        kindOf(word) === null,
    ),
  )
}

/** "fraction", "fractions"; "multiply", "multiplication". */
const isSame = (one: string, other: string): boolean => {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (long === `${short}s` || long === `${short}es`) return true
  // "argue", "argument"; "multiply", "multiplication"
  const root = Math.max(Math.min(sharedLetters, short.length - 1), short.length - 2)
  return short.length >= sharedLetters && long.startsWith(short.slice(0, root))
}

const kindOf = (word: string): string | null => {
  const plain = stem(word)
  return Object.entries(doings).find(([, verbs]) => verbs.has(plain))?.[0] ?? null
}

/** The kinds of doing named; "explain" and "justify" are one. */
function doingsIn(words: readonly PlanWords[]): Set<string> {
  const plain = words.flatMap(({ text }) => wordsOf(text).map(({ lower }) => stem(lower)))
  return new Set(Object.entries(doings).flatMap(([kind, verbs]) => (plain.some((word) => verbs.has(word)) ? [kind] : [])))
}

const doingNames: Record<string, string> = {
  recall: 'name or recall',
  work: 'work it out',
  explain: 'explain',
  compare: 'compare or sort',
  make: 'make something',
  write: 'write',
  perform: 'perform',
  test: 'investigate',
}
const toldDoing = (kinds: ReadonlySet<string>): string => [...kinds].map((kind) => doingNames[kind] ?? kind).join(', ')
const told = (words: Iterable<string>): string =>
  [...words]
    .slice(0, mostTold * 2)
    .filter((word, at, all) => !all.slice(0, at).some((other) => isSame(word, other)))
    .slice(0, mostTold)
    .join(', ')
const mostTold = 4
