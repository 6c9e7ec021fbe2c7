import { type Span, together } from '../../language/span.ts'
import { aboutTheLesson, type Lesson } from './about-the-lesson.ts'
import { leadingClock } from './clock.ts'
import { goesOn, leadsUp, leansBack, type Nearness, type Spoken, spokenOfIn } from './goes-on.ts'
import type { Stretch } from './lines.ts'
import { isTeacher, type People } from './people.ts'
import { sentencesOf } from './sentences.ts'
import { turnsOf } from './turns.ts'

/** A sentence or less, as evidence would be cut; `gap` is how near it stands to the one before. */
type Piece = Span & { words: string; speaker: string | null; isLabelled: boolean; gap: Nearness }

/** Characters after which a passage that nothing plainly takes up again has ended: six or seven sentences, never a page. */
const reach = 600
/** Pieces before a sign that may say of whom it speaks. */
const mostBefore = 3

/**
 * The passages about someone at risk, whole: the sentences with a sign, what goes on about it, and what before it says of whom it speaks.
 * Within an entry it leans towards too much; it stops at the lesson, at another entry and at another paragraph, so that the page is left.
 */
export function passagesAtRisk(notes: string, signs: Span[], stretches: Stretch[], people: People): Span[] {
  if (signs.length === 0) return []
  const ordered = together(signs)
  const pieces = piecesOf(notes, stretches, people)
  let next = 0
  const kept = new Set<number>()
  let passage: Passage | null = null
  pieces.forEach((piece, index) => {
    while ((ordered[next]?.end ?? Number.POSITIVE_INFINITY) <= (pieces[index - 1]?.end ?? 0)) next++
    const sign = ordered[next]
    if (sign && sign.start < piece.end && sign.end > piece.start) {
      const first = firstOf(pieces, index, people)
      for (let at = first; at <= index; at++) kept.add(at)
      passage = begun(notes.slice(pieces[first]?.start ?? piece.start, piece.end), piece, people, passage)
      return
    }
    // A heading with a sign is no piece, and what stands under it is about that.
    if (sign && sign.end <= piece.start) passage = { ...begun(notes.slice(sign.start, sign.end), null, people, null), near: 'next' }
    if (passage && goesWith(piece, passage, people)) kept.add(index)
    if (passage?.isDone) passage = null
  })
  return together([...signs, ...runsOf(pieces, kept)])
}

function piecesOf(notes: string, stretches: Stretch[], people: People): Piece[] {
  const gaps = gapsBetween(notes, stretches)
  return stretches.flatMap((stretch, index) =>
    turnsOf(notes, stretch, people)
      .flatMap(({ start, end, speaker, labelled }) =>
        sentencesOf(notes, start, end).map((span) => ({
          ...span,
          words: notes.slice(span.start, span.end),
          speaker,
          isLabelled: labelled && span.start === start,
        })),
      )
      .map((piece, place): Piece => ({ ...piece, gap: place === 0 ? (gaps[index] ?? 'apart') : 'same' })),
  )
}

/** What is known of the passage that is being read. */
type Passage = {
  spoken: Spoken
  /** How a piece stands to it that follows without a gap. */
  near: 'same' | 'next'
  /** Characters since a sign, or since it was plainly taken up. */
  since: number
  /** The lesson went on meanwhile, and who acted in it: only what plainly takes the passage up is of it then. */
  left: Lesson['byWhom'] | null
  isDone: boolean
}

/** A passage that begins or goes on with a sign, and whom it speaks of by then. */
function begun(words: string, piece: Piece | null, people: People, before: Passage | null): Passage {
  const { names, family, pronouns } = before?.spoken ?? { names: new Set(), family: new Set(), pronouns: new Set() }
  const found = spokenOfIn(words, people)
  for (const name of found.names) names.add(name)
  for (const one of found.family) family.add(one)
  for (const pronoun of found.pronouns) pronouns.add(pronoun)
  const speaker = piece?.isLabelled && !isTeacher(piece.speaker, people) ? piece.speaker : (before?.spoken.speaker ?? null)
  return { spoken: { names, family, pronouns, speaker }, near: 'same', since: 0, left: null, isDone: false }
}

/** Whether a piece is of the passage; the passage is then as it stands after that piece. */
function goesWith(piece: Piece, passage: Passage, people: People): boolean {
  const nearness = piece.gap === 'same' ? passage.near : piece.gap
  const { isPart, isPlain, isSaid, lesson } = goesOn(piece, nearness, passage.spoken, people)
  const isOpen = passage.left === null || (isSaid && passage.left === 'teacher')
  const goes = isPart && (isPlain || (isOpen && passage.since + piece.words.length <= reach))
  passage.since = goes && isPlain ? 0 : passage.since + piece.words.length
  if (goes) {
    passage.near = 'same'
    passage.left = null
  } else if (nearness === 'apart' || passage.since > reach) passage.isDone = true
  else {
    passage.near = 'next'
    // "4 hands up." is nobody whom the next "he" could mean.
    if (lesson?.byWhom !== 'nobody') passage.left = lesson?.byWhom ?? 'somebody'
  }
  return goes
}

/**
 * The first piece of a passage whose sign is in the piece of that number. What stands before goes with it where the sign leaves to that
 * of whom it speaks, up to the piece that says so; over a line's end, only where one does.
 */
function firstOf(pieces: Piece[], index: number, people: People): number {
  let first = index
  let isOver = false
  for (let at = index; index - at < mostBefore; at--) {
    const [piece, before] = [pieces[at], pieces[at - 1]]
    if (!piece || !before || piece.gap === 'apart' || before.isLabelled || before.words.length > reach) break
    if (!leansBack(piece, piece.gap, people) || aboutTheLesson(before.words, before.isLabelled, people)) break
    const saysWho = !leansBack(before, 'same', people)
    if (!saysWho && !leadsUp(before, spokenOfIn(piece.words, people), people)) break
    isOver ||= piece.gap === 'next'
    if (!isOver || saysWho) first = at - 1
  }
  return first
}

/** Runs of pieces as one span each, so that nothing between them is left over. */
function runsOf(pieces: Piece[], kept: ReadonlySet<number>): Span[] {
  const runs: Span[] = []
  pieces.forEach((piece, index) => {
    if (!kept.has(index)) return
    const last = runs.at(-1)
    if (last && kept.has(index - 1)) last.end = piece.end
    else runs.push({ start: piece.start, end: piece.end })
  })
  return runs
}

/** A line as long as this that ends without a stop, before a small letter, was broken to fit the page. */
const brokenLine = 50

/** How near each stretch stands to the one before: cells of one row and lines of one timed entry are the same place. */
function gapsBetween(notes: string, stretches: Stretch[]): Nearness[] {
  const betweens = stretches.map(({ start }, index) => notes.slice(stretches[index - 1]?.end ?? 0, start).split(/\r\n|\r|\n/))
  const blank = betweens.filter((lines) => lines.length > 2).length
  const single = betweens.filter((lines) => lines.length === 2).length
  // Where a blank line follows every line, it parts nothing.
  const isSpaced = blank > 3 * single
  let entry: string | null = null
  return stretches.map((stretch, index): Nearness => {
    const lines = betweens[index] ?? []
    const lead = lines.at(-1) ?? ''
    const last = stretches[index - 1]
    if (lines.length < 2 && last) return 'same'
    if (stretch.time !== null && leadingClock(lead.replace(/^[\s|>*•–—-]{0,40}(?:\d{1,2}[.)]\s+)?/, '')) !== null) {
      const isSame = stretch.time === entry
      entry = stretch.time
      return isSame ? 'next' : 'apart'
    }
    const skipped = lines.slice(1, -1)
    if (!last || skipped.some((line) => line.trim() !== '') || (skipped.length > 0 && !isSpaced)) {
      entry = null
      return 'apart'
    }
    if (entry !== null) return 'same'
    const isBroken =
      last.end - last.start >= brokenLine && /[\p{L},]$/u.test(notes.slice(0, last.end)) && /^\p{Ll}/u.test(notes.slice(stretch.start))
    return isBroken && lead.trim() === '' ? 'same' : 'next'
  })
}
