import type { CitedPassage } from '../domain/passage.ts'
import type { MaskedBrief, MaskedLine } from './masked-brief.ts'

/** What a language model is shown of the evidence and the passages, in their order. */
export type Shown = { evidence: MaskedLine[]; passages: CitedPassage[] }

/** About the evidence of a whole lesson; of more, the most telling. */
const mostLines = 45
/** In characters of evidence: so that a transcript takes no more room than notes do. */
const mostEvidence = 3_200

/** Passages in all: more where something is to be offered, which needs one to stand on. */
const mostPassages = { facilitative: 6, dialogical: 9, directive: 9 }

/** Chosen so that the whole question stays under 40 % of what the notes and all retrieved documents would take. */
export const chooseMaterial = (brief: MaskedBrief): Shown => ({ evidence: chooseEvidence(brief), passages: choosePassages(brief) })

function chooseEvidence(brief: MaskedBrief): MaskedLine[] {
  const weight = weighing(brief)
  const chosen = new Set<MaskedLine>()
  let room = mostEvidence
  for (const line of [...brief.evidence].sort((one, other) => weight(other) - weight(one))) {
    if (chosen.size >= mostLines || line.text.length > room) continue
    chosen.add(line)
    room -= line.text.length
  }
  return brief.evidence.filter((line) => chosen.has(line))
}

// What noticings stand on comes first, the nearest to goal and focus before the others; then lines on the focus alone.
function weighing({ noticings, focus }: MaskedBrief): (line: MaskedLine) => number {
  const bearing = (areas: MaskedLine['focus']) => {
    const ranks = areas.map((area) => focus.indexOf(area)).filter((rank) => rank >= 0)
    return ranks.length === 0 ? 0 : 1 / (1 + 0.35 * Math.min(...ranks))
  }
  const noticed = new Map<string, number>()
  for (const sign of noticings) {
    const strength = 1 + bearing(sign.focus) + 1.2 * sign.nearGoal + 0.8 * sign.particular + (sign.kind === 'strength' ? 1 : 0)
    for (const label of sign.evidence) noticed.set(label, Math.max(noticed.get(label) ?? 0, strength))
  }
  return (line) => noticed.get(line.label) ?? bearing(line.focus)
}

/**
 * The stages' own passages, then the best of other sources, one of each: of the page that the coach asked for, then those that a first step
 * could be taken from, where one may be offered.
 */
function choosePassages({ passages, coachingModel, approach, drawOn, alreadyDoing }: MaskedBrief): CitedPassage[] {
  const ofStages = passages.filter((passage) => passage.sourceId === coachingModel.id)
  const others = passages.filter((passage) => passage.sourceId !== coachingModel.id)
  const firstSteps = others.filter((passage) => isFirstStep(passage) && !alreadyDoing.includes(passage.sourceId))
  const mayBeOffered = approach === 'facilitative' ? [] : firstSteps
  const askedFor = [...mayBeOffered, ...others].filter(({ sourceId }) => sourceId === drawOn)
  const inOrder = [...askedFor, ...mayBeOffered, ...others]
  const best = inOrder.filter((passage, at) => inOrder.findIndex(({ sourceId }) => sourceId === passage.sourceId) === at)
  const chosen = new Set([...ofStages, ...best.slice(0, Math.max(2, mostPassages[approach] - ofStages.length))])
  return passages.filter((passage) => chosen.has(passage))
}

const isFirstStep = ({ heading }: CitedPassage): boolean => /first step$/i.test(heading)
