import { plainly } from '../language/nlp.ts'
import {
  canBeSeen,
  comesToAnEnd,
  everyone,
  insidePeople,
  measure,
  noMeasure,
  openDegree,
  results,
  studentNoun,
  students,
  teacherActs,
  tradeWords,
} from './goal-words.ts'

/** What the words of a goal say, as far as words can tell. */
export type GoalReading = {
  /** Nothing in it says what is wanted. */
  isEmpty: boolean
  /** Who it is about: students doing something, a result of theirs, or the teaching. */
  about: 'students' | 'results' | 'teaching'
  words: number
  /** A goal with two ends, as the two parts; null where it has one. */
  parts: readonly [string, string] | null
  /** A word of the trade, as it stands in the goal. */
  jargon: string | null
  isEverything: boolean
  /** A number, a share, or an end that anybody could tell. */
  hasMeasure: boolean
  isSeen: boolean
  isOpenEnded: boolean
}

/** Reads a goal's words. Pure: the same words give the same. */
export function readGoal(goal: string): GoalReading {
  const plain = plainly(goal)
    .replace(/["()[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const wish = withoutWish(plain)
  const counted = wish.replace(noMeasure, ' ')
  const about = whoseGoal(wish)
  const doing = about === 'students' ? studentPart(wish) : ''
  const isInside = insidePeople.test(doing.replace(/\b(?:their|its) (?:thinking|understanding|learning|own)\b/g, ''))
  const isOpenEnded = openDegree.test(wish)
  const jargon = tradeWords.exec(plain) ?? /\b[A-Z]{4,}s?\b/.exec(goal)
  return {
    isEmpty: !/\p{L}{3}/u.test(plain) || noGoal.test(plain),
    about,
    words: plain.split(' ').filter((word) => /[\p{L}\d%]/u.test(word)).length,
    parts: twoEnds(goal.replace(/\s+/g, ' ').trim()),
    jargon: jargon
      ? goal
          .replace(/["()[\]]/g, ' ')
          .replace(/\s+/g, ' ')
          .trim()
          .slice(jargon.index, jargon.index + jargon[0].length)
      : null,
    isEverything: /\b(?:everything|all areas|every area|in all ways|across the board)\b/.test(plain),
    hasMeasure: measure.test(counted) || (about === 'students' && everyone.test(wish)) || (!isOpenEnded && comesToAnEnd.test(wish)),
    isSeen: about === 'students' && canBeSeen(doing.replace(takingInside, '')) && !(isInside && !seenBefore(doing)),
    isOpenEnded,
  }
}

/** "Take ownership" is no taking that anybody sees. */
const takingInside = /\b(?:tak|giv|show)\w* (?:more |some |real )?(?:ownership|responsibility|pride|interest|care|respect|effort|up)\b/g

/** Whether a goal says by a number or a share what students will do. */
export function isCounted(goal: string): boolean {
  const plain = plainly(goal)
  return readGoal(goal).about === 'students' && measure.test(plain.replace(noMeasure, ' '))
}

const noGoal = /^(?:n\/?a|none|nothing|tbd|idk|i (?:do not|don't) know|not sure|no goal|no idea|\?+)\W*$/

/** "I want my students to …", "Help kids …": what is wanted stands after it. */
const wishing =
  /^(?:(?:my|the|our|her|his|their) goal (?:is|would be)(?: that| to| for)? |the goal: |goal: ?)?(?:(?:i|we|she|he|they|the teacher|(?:ms|mrs|mr|mx|dr)\.? \w+)(?:'d|'ll|'m)? (?:would )?(?:really )?(?:want|wants|like|hope|hopes|need|needs|wish|trying|aim|love|am hoping|am trying)(?: for| to see| that| to have| to get)? (?:to )?)?/
const causing =
  /^(?:to )?(?:get|getting|help|helping|have|having|let|letting|support|enable|encourage|teach|allow|push|see|make)(?: all of| all| more| most of| half of)? (?=(?:all |every |each |more |most |half |my |our |the |these |those |quiet )*(?:students?|kids?|child(?:ren)?|learners|pupils|class\b|girls|boys|mlls?|ells?|them|everyone|everybody|(?:\w+ )?graders|readers|writers))/

const withoutWish = (plain: string): string =>
  plain
    .replace(wishing, '')
    .replace(causing, '')
    .replace(/^them (?:to )?/, 'they ')

/** A teacher's act that takes students as its object: "give students more feedback", "call on more students". */
const doneToStudents =
  /^(?:to )?(?:i(?:'ll|'d| will| want to| would like to)? )?(?:give|giving|provide|offer|ask|asking|(?:cold[- ])?call(?:ing)?(?: on)?|hear from|tell|show|praise|greet|pull|group|seat|pair|confer with|check|meet with|know|monitor|assign|challenge|differentiate for|respond to|listen to)\b/

function whoseGoal(wish: string): GoalReading['about'] {
  const first = students.exec(wish)?.index
  const noun = studentNoun.exec(wish)?.index
  if (
    doneToStudents.test(wish) &&
    !/\b(?:so (?:that )?|and (?:have|let|get|help) )(?=.*\b(?:students|kids|they|children|everyone|nobody)\b)/.test(wish)
  )
    return 'teaching'
  if (
    results.test(wish) &&
    (first === undefined || /^(?:raise|increase|improve|boost|higher|better|get)\b/.test(wish)) &&
    !studentsDo(wish)
  )
    return 'results'
  if (first !== undefined && studentsDo(wish)) return 'students'
  if (noun !== undefined) return 'students'
  if (teacherActs.test(wish)) return first !== undefined && /\bso (?:that )?/.test(wish) ? 'students' : 'teaching'
  return first !== undefined ? 'students' : 'teaching'
}

/** Students, and after them what they do. */
const studentsDo = (wish: string): boolean => {
  const at = students.exec(wish)
  if (!at) return false
  const before = wish.slice(0, at.index)
  const after = wish.slice(at.index + at[0].length)
  if (/\b(?:number|proportion|percentage|share) of (?:my |our |the )?$/.test(before)) return true
  if (
    /^(?:even |many |a few |a lot )?(?:more|many|fewer|some|several|a few|a lot|lots|plenty|any) of (?:my |our |the |these |those )*$/.test(
      before,
    )
  )
    return true
  // "stronger relationships with my students": the last word of it, after a preposition.
  if (
    /\b(?:with|for|to|of|about|from|between|among) (?:all |each |every |my |our |the |these )*$/.test(before) &&
    !/^ (?:who|that|to) \w/.test(after)
  )
    return false
  return /\p{L}{2}/u.test(after) || /^(?:more|fewer|all|no|every)/.test(before)
}

/** From the students on, or all of it where they come as a noun. */
function studentPart(wish: string): string {
  const at = students.exec(wish)?.index ?? -1
  return at > 0 && studentsDo(wish) ? wish.slice(at) : wish
}

/** What is seen stands before what is not: "explain what they understand". */
const seenBefore = (words: string): boolean => {
  const inside = insidePeople.exec(words)?.index ?? words.length
  return canBeSeen(words.slice(0, inside))
}

const change = `(?:implement|introduce|adopt|improve|increase|raise|reduce|decrease|boost|more|fewer|less|better|higher|stronger|use|get|make|stop|cut|build|strengthen|grow|finish|cover)`
const subject = `(?:i|we|(?:my |the |our |all |more )*(?:students|kids|children|learners|the class|parents))`

/** Classes of doing: two of different classes in one goal are two goals. */
const classes: RegExp[] = [
  /\b(?:behav\w+|calling out|call out|blurt\w*|disrupt\w*|sit still|quiet down|(?:come|coming|arrive|show up)(?: \w+){0,2} (?:late|on time))\b/,
  /\b(?:turn(?:ing)? in|hand(?:ing)? in|homework|missing work|grades|scores?)\b/,
  /\b(?:talk\w*|discuss\w*|speak\w*|explain\w*|participat\w*|engage\w*)\b/,
  /\b(?:read|reading|reads|write|writes|writing|solve|solves)\b/,
]
const classOf = (words: string): number =>
  classes.findIndex((one) =>
    one.test(words.replace(/\b(?:before|during|after|when|while|(?<!turn |hand |turning |handing )in|at|from)\b.*/, '')),
  )

/** The two halves of a goal that has two ends; null where it has one. A means and its end are one goal. */
function twoEnds(goal: string): readonly [string, string] | null {
  const plain = plainly(goal)
  const bySentence = /^(.{12,}?[.;!])\s+(?=\p{L}.{10,})(.+)$/u.exec(goal)
  if (
    bySentence?.[1] &&
    bySentence[2] &&
    !/^(?:so|because|this|that|for example|e\.g|i(?:'ll| will) know|which|(?:he|she|they|we|i|(?:ms|mrs|mr)\.? \w+) (?:picked|chose|said|set|agreed|decided|asked|wrote|told))\b/i.test(
      bySentence[2],
    )
  )
    return [bySentence[1], bySentence[2]]
  for (const found of plain.matchAll(/,? (?:and|as well as|plus|&|while also|but also|and also)(?: to)? /g)) {
    const one = goal.slice(0, found.index)
    const other = goal.slice(found.index + found[0].length)
    const [before, after] = [plainly(one), plainly(other)]
    if (before.split(' ').length < 2) continue
    const isSubject = new RegExp(String.raw`^${subject} \w+`).test(after) && !/\b(?:so|when|if|after)\b/.test(before)
    const isChange = new RegExp(String.raw`^${change}\b`).test(after) && new RegExp(String.raw`(?:^|\b)${change}\b`).test(before)
    const [first, second] = [classOf(before), classOf(after)]
    const isOther = first >= 0 && second >= 0 && first !== second
    if (isSubject || isChange || isOther) return [one, other]
  }
  return null
}
