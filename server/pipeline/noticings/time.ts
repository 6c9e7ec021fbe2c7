import type { Evidence } from '../../domain/evidence.ts'
import type { Noticing } from '../../domain/noticing.ts'
import { endsOf, minutesBetween } from '../evidence/clock.ts'
import { notedWords, sentenceEnd } from './say.ts'

/** Minutes from which a span on one thing is worth a question. */
const longStretch = 5
/** Minutes without a check for understanding that are worth laying on the table, in notes that don't leave off in between. */
const longGap = 12
const continuousEvery = 9

/** A line that names what went on for a while, and not only what happened at that minute. */
const activity =
  /\b(?:work\w*|writ\w+|cop(?:y|ies|ying)|pairs?|partners?|groups?|independent|centers?|stations?|lab|notes|worksheet|sheet|video|discuss\w*|lectur\w*|slides?|practice|carpet|rug|line|transition\w*|clean|journals?|silent|warm[- ]?up|do now|explain\w*|talk\w*|circulat\w*|listening|test|quiz)\b/i

type Timed = Evidence & { time: string }

const hasTime = (span: Evidence): span is Timed => span.time !== null

/** A stretch of time on one activity, from the clock the coach wrote to the next one. */
export function noticeStretches(seen: Evidence[]): Noticing[] {
  const timed = seen.filter(hasTime)
  const linesAt = new Map<string, number>()
  for (const { time } of timed) linesAt.set(time, (linesAt.get(time) ?? 0) + 1)
  const changes = timed.filter((span, index) => index > 0 && span.time !== timed[index - 1]?.time)
  let coming = 0
  return timed.flatMap((span, index): Noticing[] => {
    if (span === changes[coming]) coming++
    const next = changes[coming]
    const ends = endsOf(span.time) ?? (next && { from: span.time, to: endsOf(next.time)?.from ?? next.time })
    if (!ends || timed[index - 1]?.time === span.time || span.kind === 'student-words' || span.kind === 'teacher-words') return []
    const alone = linesAt.get(span.time) === 1
    if (!alone && !activity.test(span.text)) return []
    const minutes = minutesBetween(ends.from, ends.to)
    const words = notedWords(span)
    if (minutes === null || minutes < longStretch || !words || words.split(/\s+/).length < 2) return []
    const between = `between ${plain(ends.from)} and ${plain(ends.to)}`
    return [
      {
        kind: 'stretch',
        evidence: [span.label],
        focus: [...new Set([...span.focus, 'pacing-and-transitions' as const])].slice(0, 3),
        particular: 0.55 + Math.min(minutes, 20) / 100,
        data: `From ${plain(ends.from)} to ${plain(ends.to)} my notes have ${sentenceEnd(words)}`,
        moment: between,
        speaker: null,
        nearGoal: 0,
        gives: null,
      },
    ]
  })
}

/** Whether the notes follow the lesson closely enough for something missing from them to mean anything. */
export function notesAreContinuous(seen: Evidence[]): boolean {
  const times = [...new Set(seen.filter(hasTime).map((span) => span.time))]
  if (times.length < 5) return false
  return times.slice(1).every((time, index) => {
    const minutes = minutesBetween(times[index] ?? '', time)
    return minutes !== null && minutes <= continuousEvery
  })
}

/** The longest stretch in which continuous notes show no check for understanding, said as what the notes show and no more. */
export function noticeGaps(seen: Evidence[]): Noticing[] {
  if (!notesAreContinuous(seen)) return []
  const timed = seen.filter(hasTime)
  const marks = timed.filter(
    (span, index) =>
      index === 0 || index === timed.length - 1 || span.focus.includes('checks-for-understanding') || span.focus.includes('assessment'),
  )
  // With no check anywhere, the notes may not have looked for any.
  if (marks.length < 3) return []
  const gaps = marks.slice(1).flatMap((end, index) => {
    const start = marks[index]
    const minutes = start ? minutesBetween(start.time, end.time) : null
    return start && minutes !== null && minutes >= longGap ? [{ start, end, minutes }] : []
  })
  const longest = gaps.sort((a, b) => b.minutes - a.minutes)[0]
  if (!longest) return []
  const between = `between ${plain(longest.start.time)} and ${plain(longest.end.time)}`
  return [
    {
      kind: 'gap',
      evidence: [longest.start.label, longest.end.label],
      focus: ['checks-for-understanding'],
      particular: 0.5,
      data: `${between.charAt(0).toUpperCase()}${between.slice(1)} my notes show no check for understanding; I may have missed one.`,
      moment: between,
      speaker: null,
      nearGoal: 0,
      gives: null,
    },
  ]
}

const plain = (time: string): string => (time.startsWith('+') ? `minute ${time.slice(1)}` : (endsOf(time)?.from ?? time))
