import type { Brief } from '../../../domain/brief.ts'
import type { ComposedItem } from '../../../domain/draft-item.ts'
import { standsOn } from '../../item.ts'
import type { Bank } from '../compose-slot.ts'
import type { Candidate, Section } from './candidate.ts'
import { candidatesOf } from './candidates.ts'
import { citePage } from './cite-page.ts'
import { type Cleanness, cleannessFor } from './clean.ts'
import { suggestionsFor } from './suggestions.ts'

/** How much there is of each section: a short plan gets less. */
const size: Record<'thin' | 'usual' | 'rich', Record<Section, number>> = {
  thin: { strengths: 2, wonderings: 3, suggestions: 1, 'before-the-lesson': 2 },
  usual: { strengths: 3, wonderings: 4, suggestions: 3, 'before-the-lesson': 3 },
  rich: { strengths: 3, wonderings: 5, suggestions: 3, 'before-the-lesson': 3 },
}
const manyParts = 9
/** More than these would only say what is missing. */
const mostAbsences = 2
const mostAbsencesOfThin = 3

/** What was taken: a candidate with the words that were found for it. */
export type Taken = { candidate: Candidate; text: string }

/** Feedback on a lesson plan, section by section: what the plan will do for students first. Nothing that the rules have something to say about. */
export function chosenFor(brief: Brief, bank: Bank, seed: string): Taken[] {
  const said = candidatesOf({ brief, seed })
  if (!said) return []
  const most = size[sizeOf(brief)]
  const clean = cleannessFor(brief, bank.strategies)
  const taken: Taken[] = []
  const absences = brief.thin ? mostAbsencesOfThin : mostAbsences
  const take = <Some extends Candidate>(candidates: Some[], section: Section) =>
    taking(candidates, { most: most[section], absences, taken, clean })
  take(said.strengths, 'strengths')
  const asked = take(said.wonderings, 'wonderings')
  const wondered = [...asked, ...said.wonderings.filter((one) => !asked.includes(one))].map(({ noticing }) => noticing)
  take(suggestionsFor(wondered, { brief, seed }, bank.strategies), 'suggestions')
  take(said.talk, 'before-the-lesson')
  return taken
}

/** Everything that could be said, whether or not the feedback has room for it, by section. */
export function everythingFor(brief: Brief, bank: Bank, seed: string): Candidate[] {
  const said = candidatesOf({ brief, seed })
  if (!said) return []
  const wondered = said.wonderings.map(({ noticing }) => noticing)
  return [...said.wonderings, ...said.talk, ...said.strengths, ...suggestionsFor(wondered, { brief, seed }, bank.strategies)]
}

function sizeOf({ lessonPlan, thin }: Brief): keyof typeof size {
  const parts = lessonPlan?.parts.filter(({ lines }) => lines.length > 0).length ?? 0
  return thin ? 'thin' : parts >= manyParts ? 'rich' : 'usual'
}

/** Takes the first that bring something new: another criterion and another line; then, where too few do, another line. */
function taking<Some extends Candidate>(
  candidates: Some[],
  { most, absences, taken, clean }: { most: number; absences: number; taken: Taken[]; clean: Cleanness },
): Some[] {
  const own: Some[] = []
  for (const isStrict of [true, false]) {
    for (const candidate of candidates) {
      if (own.length >= most) break
      const { about, criterion, quote, isAbsence } = candidate
      const before = taken.map((one) => one.candidate)
      const isSaid = own.includes(candidate) || own.some((one) => one.about === about || (quote !== null && one.quote === quote))
      const isNew =
        own.every((one) => one.criterion !== criterion) &&
        (quote === null || before.every((one) => one.quote === null || !overlaps(one.quote, quote)))
      const isTooMuch = isAbsence && own.filter((one) => one.isAbsence).length >= absences
      if (isSaid || isTooMuch || (isStrict && !isNew)) continue
      const text = wordsFor(
        candidate,
        taken.map((one) => one.text),
        clean,
      )
      if (text === null) continue
      own.push(candidate)
      taken.push({ candidate, text })
    }
  }
  return own
}

const overlaps = (one: string, other: string): boolean => one.includes(other) || other.includes(one)

/** The first of its wordings that is clean and not like what is there; null where none is. */
export const wordsFor = (candidate: Candidate, others: string[], clean: Cleanness): string | null =>
  candidate.texts.find((text) => clean.isClean(candidate, text) && !clean.isAlike(candidate, text, others)) ?? null

/** What was taken as an item, with the passage behind it. */
export async function itemFrom(
  { candidate, text }: Taken,
  brief: Brief,
  { similarity }: Pick<Bank, 'similarity'>,
): Promise<ComposedItem | null> {
  const { kind, purpose, section, rationale, listenFor, followUp } = candidate
  // What is not there has no line; it rests on the objective only where that is quoted.
  const evidence = candidate.isAbsence && !text.includes('“') ? [] : candidate.evidence
  const stands = standsOn(evidence, await citePage(candidate, text, brief, similarity))
  const common = { group: section, core: false, fiveMinutes: false, replies: [], text, ...stands, rationale, listenFor, followUp }
  if (kind !== 'question') return { kind, purpose: null, ...common }
  return purpose === null ? null : { kind, purpose, ...common }
}
