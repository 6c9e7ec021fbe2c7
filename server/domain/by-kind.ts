import type { ItemKind } from './item-kind.ts'

/** In the order in which a talk would come to them. */
const kinds: { kind: ItemKind; title: (coach: string) => string }[] = [
  { kind: 'appreciation', title: (coach) => `What ${coach} values` },
  { kind: 'shared-data', title: () => 'What we may look at together' },
  { kind: 'question', title: () => 'What we may talk about' },
  { kind: 'offer', title: (coach) => `What ${coach} may offer` },
  { kind: 'practice', title: () => 'What we may try out' },
  { kind: 'goal', title: () => 'The goal' },
  { kind: 'step', title: () => 'What we may do week by week' },
  { kind: 'measure', title: () => 'What may show us where we are' },
  { kind: 'agreement', title: () => 'What we may agree on' },
]

/** The pieces of a plan as a teacher reads them: by what they are for, and not by the stages of a method. No schemas here: the pages use it too. */
export const byKind = <Piece extends { kind: ItemKind }>(pieces: Piece[], coach: string): { title: string; pieces: Piece[] }[] =>
  kinds
    .map(({ kind, title }) => ({ title: title(coach), pieces: pieces.filter((piece) => piece.kind === kind) }))
    .filter((section) => section.pieces.length > 0)
