import type { Evidence } from '../../domain/evidence.ts'
import type { Noticing, NoticingKind } from '../../domain/noticing.ts'
import { withoutQuotes } from '../evidence/quotes.ts'
import { notedData } from './data.ts'

/** Two groups set against each other: "same 4", "the rest", back and front, or two numbers of people side by side. One "N of M" is a count. */
const someAndOthers =
  /\b(?:same (?:\d+|two|three|four|few|students?|kids|hands)|the rest|the others?|\d+ others?|everyone else|versus|vs\.?|boys?\b.*\bgirls?|girls?\b.*\bboys?|front\b.*\bback|back\b.*\bfront|back tables?)\b|\b\d+\s+\p{L}+[^.;]{0,40}[,;/]\s*\d+\s+\p{L}+/iu
const waits = /\bwait|\bpaus/i
/** Students who queue or wait are no wait time. */
const otherWaits =
  /\b(?:students?|kids|ss|group|line|table|children|they|rest|others|some)\s+(?:still\s+|all\s+)?wait|\bwait\w*\b[^.]{0,20}\bmin|hands up\b[^.]{0,12}\bwait|waiting (?:in|for|at)\b|\bsaid wait\b/i
const again = /\b(?:again|same|every time|each time|keeps|kept|over and over|(?:two|three|four|five|six|\d+) times|[x×]\s?\d|\d+\s?[x×])\b/i
/** What is counted is something people do or say, so that "those numbers" are about the lesson and not about its furniture. */
const countedDoing =
  /\b(?:hands?|answer\w*|spoke|speak\w*|raise\w*|questions?|times|call\w*|redirect\w*|praise|words|writing|working|finish\w*|done|right|correct|said|asked|ask\w*|copied|used|reading|talk\w*|moving|standing|wait\w*|sec(?:ond)?s?|had|got|blank|wrong|out of|of \d|freeze|volunteer\w*|voices|reminders?|play\w*|watch\w*|sit\w*|stood|on task|off task|turns?|joined?)\b|[x×]\s?\d|[|I]{3,}|\d+\s?%/

/** Numbers and tallies, and what they show besides: a wait, a repeat, some students against others. One span can be noticed in several ways. */
export function noticeCounts(seen: Evidence[]): Noticing[] {
  return seen.flatMap((span): Noticing[] => {
    if (span.kind !== 'count' && span.kind !== 'action') return []
    const data = notedData(span)
    if (!data) return []
    const as = (kind: NoticingKind, particular: number): Noticing => ({
      kind,
      evidence: [span.label],
      focus: span.focus,
      particular,
      ...data,
      speaker: null,
      nearGoal: 0,
      gives: null,
    })
    const ways: Noticing[] = []
    const isWait = waits.test(withoutQuotes(span.text)) && !otherWaits.test(span.text) && span.focus.includes('wait-time')
    if (span.kind === 'count' && !isWait && countedDoing.test(span.text)) ways.push(as('count', 0.7))
    if (isWait) ways.push(as('wait', 0.75))
    if (someAndOthers.test(span.text) && span.focus.length > 0) ways.push(as('contrast', 0.8))
    if (again.test(span.text) && !isWait) ways.push(as('repeat', 0.6))
    return ways
  })
}
