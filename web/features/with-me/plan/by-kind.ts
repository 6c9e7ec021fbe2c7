import type { Place } from '../../../requests/open-plan.ts'

type Kind = Place['kind']

/** In the order in which a talk would come to them. */
const kinds: { kind: Kind; title: (coach: string) => string }[] = [
  { kind: 'appreciation', title: (coach) => `What ${coach} values` },
  { kind: 'shared-data', title: () => 'What we may look at together' },
  { kind: 'question', title: () => 'What we may talk about' },
  { kind: 'offer', title: (coach) => `What ${coach} may offer` },
  { kind: 'practice', title: () => 'What we may try out' },
  { kind: 'agreement', title: () => 'What we may agree on' },
]

/** The pieces of a plan as a teacher reads them: by what they are for, and not by the stages of a method. */
export const byKind = (places: Place[], coach: string): { title: string; places: Place[] }[] =>
  kinds
    .map(({ kind, title }) => ({ title: title(coach), places: places.filter((place) => place.kind === kind) }))
    .filter((section) => section.places.length > 0)
