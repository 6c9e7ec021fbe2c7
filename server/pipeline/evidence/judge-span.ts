import type { Evidence } from '../../domain/evidence.ts'
import { clockInside } from './clock.ts'
import { focusOf } from './focus-signs.ts'
import { judged } from './judge.ts'
import type { Stretch } from './lines.ts'
import { type NotesRead, overlap } from './read-notes.ts'
import { turnsOf } from './turns.ts'

type Span = { start: number; end: number }
type Judgement = Pick<Evidence, 'kind' | 'focus' | 'time' | 'speaker'>

/** What a span that somebody marked is, whose words it holds and when: read from its own line by the code that reads notes. */
export function judgeSpan(span: Span, { notes, people, lines }: NotesRead): Judgement {
  const found = lines().filter((stretch) => overlap(stretch, span))
  const stretches = found.length > 0 ? found : [{ ...span, time: null, role: null, heading: null } satisfies Stretch]
  const parts = stretches.flatMap((stretch) =>
    turnsOf(notes, stretch, people)
      .filter((turn) => overlap(turn, span))
      .flatMap((turn) => judged(notes, within(turn, span), turn, stretch, people)),
  )
  const text = notes.slice(span.start, span.end)
  const { kind, speaker } = together(parts)
  const heading = stretches[0]?.heading ?? null
  const time = stretches.find((stretch) => stretch.time !== null)?.time ?? clockInside(text)
  return { kind, speaker, focus: focusOf(text, kind, heading), time }
}

const within = (turn: Span, span: Span): Span => ({ start: Math.max(turn.start, span.start), end: Math.min(turn.end, span.end) })

type Heard = Pick<Judgement, 'kind' | 'speaker'>

// A span with an opinion in it is one: nobody's judgement gets on the teacher's sheet by being beside a fact.
// What two people said is nobody's words alone.
function together(parts: Heard[]): Heard {
  const [first, ...others] = parts
  if (parts.some((part) => part.kind === 'coach-opinion')) return { kind: 'coach-opinion', speaker: null }
  if (first && others.every((part) => part.kind === first.kind && part.speaker === first.speaker)) return first
  const isSpoken = parts.some((part) => part.kind === 'teacher-words' || part.kind === 'student-words')
  return { kind: !isSpoken && parts.some((part) => part.kind === 'count') ? 'count' : 'action', speaker: null }
}
