import { checkText } from '../../checks/check.ts'
import type { Brief, LastTalk } from '../../domain/brief.ts'
import type { RuleName } from '../../domain/finding.ts'
import { isClean } from './choose.ts'
import { fitsInOneBreath } from './realise.ts'
import { seeded } from './seed.ts'
import { choiceClauses, noChoice, whenClause } from './talk-words.ts'

/** What an item that opens from the last talk holds besides its place. */
export type TalkOpening = { text: string; rationale: string; listenFor: string; followUp: string }

/** Words of the teacher's that can be given back to her in one breath. */
const mostQuoted = 16

/**
 * Opens from what the teacher chose, or said, when coach and teacher last talked, so that an agreement counts. Null where
 * nothing of it can be said cleanly, or where the plan has been opened so already. Whether it was done is asked, never presumed.
 */
export function openingFromTalk(brief: Brief, before: string[], seed: string): TalkOpening | null {
  if (!brief.lastTalk) return null
  const ways = waysToOpen(brief.lastTalk)
  if (ways.some((way) => before.includes(way))) return null
  const text = [...ways]
    .sort((one, other) => seeded(seed, 'talk', one) - seeded(seed, 'talk', other))
    .find((way) => fitsInOneBreath(way) && isClean({ question: { kind: 'question', purpose: 'invite' }, text: way }, brief.approach))
  if (text === undefined) return null
  const rationale = ['It takes up what the teacher said or chose in your last talk, so that it counts.', promiseOf(brief)]
  return {
    text,
    rationale: rationale.filter(Boolean).join(' '),
    listenFor: 'what came of it in the teacher’s own account, done or not, and whether it is still wanted',
    followUp: 'And from this lesson, what is still with you?',
  }
}

/** What the coach promised in the last talk, for the coach's eyes; empty where nothing was. */
export function promiseOf({ lastTalk }: Pick<Brief, 'lastTalk'>): string {
  const promised = oneLine(lastTalk?.promised ?? '').replace(/[\s.,;:!]+$/, '')
  return promised === '' ? '' : `You promised then: ${cutTo(promised, mostPromised)}. Say where that stands before you ask.`
}

/** Characters of a promise that a card has room for. */
const mostPromised = 240

// What she chose goes before what she said, and a sentence of our own before the coach's record of hers.
function waysToOpen({ herChoice, herWords, when }: LastTalk): string[] {
  const noted = noChoice.test(oneLine(herChoice)) ? '' : oneLine(herChoice)
  const by = whenClause(oneLine(when), herChoice)
  const clauses = choiceClauses(noted)
  if (clauses.length > 0)
    return joined(
      clauses.map((clause) => `${clause}${by}.`),
      endings,
    )
  if (isQuotable(noted))
    return joined(
      notedOpenings.map((opening) => `${opening} “${withoutStop(noted)}.”`),
      endings,
    )
  const said = oneLine(herWords).replace(/^["“]|["”]$/g, '')
  if (!isQuotable(said) || /\b(?:she|he|her|his|him)\b/i.test(said)) return []
  const quote = /[?!…]$/.test(said) ? said : `${withoutStop(said)}.`
  return joined(
    saidOpenings.map((opening) => `${opening} “${quote}”`),
    saidEndings,
  )
}

const joined = (openings: string[], ends: string[]): string[] => openings.flatMap((opening) => ends.map((end) => `${opening} ${end}`))

const endings = [
  'What came of it?',
  'What has come of that since?',
  'What have you noticed since then?',
  'How does it look to you now?',
  'How has it been going, from where you stand?',
]
const saidEndings = ['How does that sit with you now?', 'What have you noticed since then?', 'What has become of that thought?']
const notedOpenings = ['I wrote down as your choice last time,', 'When we last talked, I noted as your choice,']
const saidOpenings = ['Last time you said,', 'When we last talked, you said,']

const neverRead: RuleName[] = ['no-verdict', 'no-emotion-reading', 'in-scope']

// Nobody's verdict is read out to a teacher, least of all as a quotation.
const isQuotable = (words: string): boolean => {
  const count = words.split(/\s+/).length
  const isShort = count >= 3 && count <= mostQuoted && !/["“”«»]/.test(words)
  return isShort && !checkText({ text: words, kind: 'shared-data' }).some(({ rule }) => neverRead.includes(rule))
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()
const withoutStop = (words: string): string => words.replace(/[\s.,;:]+$/, '')
const cutTo = (words: string, most: number): string => (words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/, '')} …`)
