import type { PlanPartName } from '../domain/lesson-plan.ts'
import type { Content } from './labels.ts'
import type { Section } from './nesting.ts'
import type { Placed } from './sections.ts'
import { sentencesIn } from './sentences.ts'

/** A sentence of a plan, or a heading alone, with the parts that it belongs to. */
export type Unit = Content & {
  line: number
  section: Section | null
  /** A heading with nothing behind it in its line. */
  isHeading: boolean
  isStep: boolean
  indent: number
  parts: Set<PlanPartName>
  /** The words as they stand in the line, a heading before them included. */
  quote: string
}

/** The sentences of the placed pieces, each with the parts of its heading. */
export function unitsOf(placed: readonly Placed[]): Unit[] {
  return placed.flatMap((piece, at): Unit[] => {
    const { line, section, content, indent, isItem, isNumbered } = piece
    const base = { line, section, indent, isStep: isItem || isNumbered }
    const parts = () => new Set(section && section.parts.length > 0 ? section.parts : askedBefore(section, placed, at))
    if (content === null) return [{ ...base, text: piece.text, start: piece.start, isHeading: true, quote: piece.text, parts: parts() }]
    return sentencesIn(content).map((sentence, index) => ({
      ...base,
      ...sentence,
      isHeading: false,
      quote: index === 0 ? quoted(piece, sentence) : sentence.text,
      parts: parts(),
    }))
  })
}

const quoted = (piece: Placed, { text, start }: Content): string => piece.text.slice(0, start - piece.start + text.length)

const noChecks = /\b(?:essential|driving|compelling|unit|big|enquiry|inquiry|guiding|key|focus)\b/i

/** Questions planned ask who understands; those straight before the opening open the lesson. Essential and key questions say what the lesson is about, and do neither. */
function askedBefore(section: Section | null, placed: readonly Placed[], at: number): PlanPartName[] {
  if (!section?.kinds.includes('questions') || noChecks.test(section.label)) return []
  const next = placed.slice(at, at + longestLook).find((piece) => piece.section !== section && piece.section?.within !== section)?.section
  return next?.parts.includes('opening') ? ['opening'] : ['check for understanding']
}
const longestLook = 60
