import type { Brief } from '../../domain/brief.ts'
import type { FocusArea } from '../../domain/focus.ts'
import { focusName } from '../../domain/focus-names.ts'
import type { Sign } from '../../prompting/masked-brief.ts'
import { outline, type Slot } from '../outline.ts'
import { takenSlots } from '../taken-slots.ts'

/** A place of the plan that a language model is asked to fill; S1, S2, … within one question or one plan. */
export type AskedPlace = { label: string; slot: Slot }

/** The places of the outline that are still to be filled. What can't be filled honestly is not asked for. */
export function placesToFill(brief: Brief): AskedPlace[] {
  const { left } = takenSlots(outline(brief), brief.written)
  return left.flatMap((slot) => honestly(slot, brief)).map((slot, index) => ({ label: `S${index + 1}`, slot }))
}

function honestly(slot: Slot, brief: Brief): Slot[] {
  // Praise is never made up.
  if (slot.fill === 'appreciation') return strengths(slot.focus, brief).length > 0 ? [slot] : []
  if (slot.fill !== 'anchored') return [slot]
  const isNeeded = slot.core || slot.isOnlyOne
  if (brief.evidence.length === 0) return isNeeded ? [{ ...slot, fill: 'general' }] : []
  return brief.thin && !isNeeded ? [] : [slot]
}

/** What the words for a place depend on. */
export type Known = Pick<Brief, 'goal' | 'thin' | 'drawOn' | 'passages'> & {
  lastTalk: unknown
  noticings: Sign[]
  evidence: { label: string }[]
}

/** The places as a language model is told them. Nothing that anybody brought is in these words: they stand outside the fence. */
export function sayPlaces(places: AskedPlace[], brief: Known): string {
  return [...remarks(brief), ...places.map((place) => sayPlace(place, brief))].join('\n')
}

function remarks(brief: Known): string[] {
  return [...remarksOnNotes(brief), ...remarksOnPage(brief)]
}

/** By label alone: a title is somebody's words where people have added the page. */
function remarksOnPage({ drawOn, passages }: Known): string[] {
  const labels = passages.filter(({ sourceId }) => sourceId === drawOn).map(({ label }) => label)
  return labels.length === 0
    ? []
    : [`The coach asks to draw on ${labels.join(', ')} before other knowledge, where the evidence calls for it.`]
}

function remarksOnNotes({ goal, thin, evidence }: Known): string[] {
  if (evidence.length === 0) return ['There are no notes of a lesson: no item looks back on one.']
  return [
    ...(goal === null ? ['No goal of the teacher’s is on record: none is made up.'] : []),
    ...(thin ? ['There is little evidence: where it doesn’t carry a place, ask what stands by itself.'] : []),
  ]
}

/** One place in words: its stage, its kind, its purposes, and what it is there for. */
export function sayPlace({ label, slot }: AskedPlace, brief: Known): string {
  const isQuestion = slot.fill === 'opening' || slot.fill === 'anchored' || slot.fill === 'general'
  const kind = isQuestion ? `question (${eitherOf(slot.purposes)})` : slot.fill
  const about = slot.focus === null ? [] : [`about ${focusName[slot.focus]}`]
  return `${label}, ${slot.stage.title}: ${[kind, ...about, ...taskOf(slot, brief), ...(slot.core ? ['one of the three that matter most'] : [])].join('; ')}`
}

function taskOf(slot: Slot, brief: Known): string[] {
  switch (slot.fill) {
    case 'opening':
      if (brief.lastTalk)
        return ['opens from what was chosen or said last time, and asks what came of it; that it was done is not presumed']
      return brief.evidence.length === 0 ? ['opens the talk'] : ['opens the talk: the teacher’s own reading of the lesson, before any data']
    case 'anchored':
      return [slot.stage.arc.includes('possibilities') ? 'from the evidence to what could be' : 'on evidence that no other item takes']
    case 'general':
      return [
        'stands by itself, on no evidence',
        ...(slot.stage.arc.includes('aim') && brief.goal === null ? ['lets the teacher name what is wanted for students'] : []),
      ]
    case 'appreciation': {
      const labels = strengths(slot.focus, brief)
      return labels.length > 0 ? [`of what a line shows at work, such as ${eitherOf(labels.slice(0, 4))}`] : []
    }
    default:
      return []
  }
}

/** Lines that show a practice at work. */
function strengths(focus: FocusArea | null, { noticings, evidence }: Pick<Known, 'noticings' | 'evidence'>): string[] {
  const found = noticings.filter((sign) => sign.kind === 'strength' && (focus === null || sign.focus.includes(focus)))
  return evidence.map(({ label }) => label).filter((label) => found.some((sign) => sign.evidence.includes(label)))
}

const eitherOf = (words: string[]): string => [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' or ')
