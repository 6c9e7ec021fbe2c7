import type { FocusArea } from '../../../server/domain/focus.ts'
import { count, mean, share } from '../../figure.ts'
import type { PlanRun } from '../../plan-run.ts'
import { repeated, suggestedIn } from '../../scorers/already-doing.ts'
import { fateOf } from '../../scorers/evidence-found.ts'
import { focusMatch, topFocus } from '../../scorers/focus-match.ts'
import { provenanceProblems } from '../../scorers/provenance.ts'
import { itemsOf, itemsWith, type NoteFigure, placeOf } from './figure.ts'
import type { NoteRuns } from './runs.ts'

/** Items with a side that is empty and not marked so, or with a source that is not there. */
export const provenance: NoteFigure = {
  id: 'without-provenance',
  name: 'items without source or mark',
  unit: 'count',
  better: 'lower',
  goal: 0,
  hardZero: true,
  measure(runs) {
    const found = itemsWith(itemsOf(runs), ({ item, plan }) => provenanceProblems(item, plan))
    return { ...count(found.hits, found.n), errors: found.errors }
  },
}

/** Truth strings that an extracted span shares half of. */
export const evidenceFound: NoteFigure = {
  id: 'evidence-found',
  name: 'evidence found',
  unit: 'share',
  better: 'higher',
  goal: 0.8,
  beforeDrafting: true,
  measure(runs) {
    const fates = runs.flatMap(({ note, usual }) =>
      note.truth.evidence.map((truth) => ({ note, truth, fate: fateOf(truth, note.notes, usual.evidence) })),
    )
    const counted = fates.filter(({ fate }) => fate !== 'not-in-notes')
    return {
      ...share(counted.filter(({ fate }) => fate === 'found').length, counted.length),
      errors: fates.filter(({ fate }) => fate !== 'found').map(({ note, truth, fate }) => `${note.name}: ${fate}: ${truth}`),
    }
  },
}

const ofNotes = ({ usual }: NoteRuns): FocusArea[] => topFocus(usual.evidence)

const ofItems = ({ usual }: NoteRuns): FocusArea[] => topFocus(citedIn(usual))

const citedIn = ({ items, evidence }: PlanRun) =>
  items.flatMap((item) => item.evidence.flatMap((label) => evidence.find((span) => span.label === label) ?? []))

function focusFigure(id: string, name: string, areasOf: (runs: NoteRuns) => FocusArea[], out: 'named' | 'wanted'): NoteFigure {
  return {
    id,
    name,
    unit: 'share',
    better: 'higher',
    goal: null,
    ...(areasOf === ofNotes && { beforeDrafting: true }),
    measure(all) {
      const matches = all
        .map((runs) => ({ runs, areas: areasOf(runs) }))
        .map(({ runs, areas }) => ({ runs, areas, match: focusMatch(areas, runs.note.truth.focus) }))
        .filter(({ match }) => match.wanted > 0)
      return {
        ...mean(matches.map(({ match }) => match.hits / Math.max(1, match[out]))),
        errors:
          out === 'named'
            ? []
            : matches
                .filter(({ match }) => match.hits < match.wanted)
                .map(({ runs, areas }) => `${runs.note.name}: named ${areas.join(', ')}; true ${runs.note.truth.focus.join(', ')}`),
      }
    },
  }
}

/** The focus areas with the most weight in all evidence, and in the evidence that the items stand on, against the truth; means over notes. */
export const focusFigures: NoteFigure[] = [
  focusFigure('focus-recall', 'focus of the evidence: recall@4', ofNotes, 'wanted'),
  focusFigure('focus-precision', 'focus of the evidence: precision@4', ofNotes, 'named'),
  focusFigure('items-focus-recall', 'focus of the items: recall@4', ofItems, 'wanted'),
  focusFigure('items-focus-precision', 'focus of the items: precision@4', ofItems, 'named'),
]

/** Strategies that offers and practices suggest, in the dialogical and the directive plan, that the truth says are at work already. */
export const alreadyDoing: NoteFigure = {
  id: 'already-doing',
  name: 'suggestions already done',
  unit: 'share',
  better: 'lower',
  goal: 0.05,
  measure(runs, { base }) {
    const suggestions = itemsOf(runs, ({ dialogical, directive }) => [dialogical, directive]).flatMap((placed) =>
      suggestedIn(placed.item, placed.plan.passages, base.strategies).map((strategy) => ({
        placed,
        strategy,
        same: repeated(strategy, placed.runs.note.truth.already_doing),
      })),
    )
    const idle = suggestions.filter(({ same }) => same.length > 0)
    return {
      ...share(idle.length, suggestions.length),
      errors: idle.map(({ placed, strategy, same }) => `${placeOf(placed)}: ${strategy.id}, seen: ${same.join(', ')}`),
    }
  },
}
